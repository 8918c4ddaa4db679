/** A run in the words of a `<Path>`, so that an author can play it or keep it as a test. */
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { Witness } from "./analysis.ts";

/** Steps that are told; of a longer run the last ones count. */
const TOLD = 8;

/** "`open account`, `lookalike: lock`, `wait 3`"; a run without any step is the beginning. */
export function witnessWords({ events }: Witness): string {
  const steps = events.filter((event) => event.type !== "wait" || event.minutes !== 0);
  if (steps.length === 0) return "nothing at all";
  const told = steps.slice(-TOLD).map((event) => `\`${stepWords(event)}\``);
  const left = steps.length - told.length;
  return `${left > 0 ? `after ${left} other steps ` : ""}${told.join(", ")}`;
}

function stepWords(event: PlayEvent): string {
  switch (event.type) {
    case "act":
      return `${event.case}: ${event.do}${event.to === null ? "" : ` to ${event.to}`}`;
    case "open":
      return `open ${event.record}`;
    case "worksheet":
      return `${event.case}: worksheet ${event.worksheet} as expected`;
    case "wait":
      return event.minutes === null ? "wait" : `wait ${event.minutes}`;
    case "clock":
      return `wait ${event.minutes}`;
    case "pause":
    case "resume":
      return event.type;
  }
}
