/** The steps of a play in words, each with its time and verdict. */
import { actWords, itemWords } from "#app/language/scenario/act-words.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { judge } from "#app/language/scenario/judge.ts";
import { timeOf } from "#app/language/scenario/scenario.ts";
import type { Replayed } from "./stage-replay.ts";
import type { StagedStep } from "./stage.ts";

/** One entry for each event. */
export function stagedSteps(compiled: Compiled, replayed: Replayed): StagedStep[] {
  const lines = judge(compiled, replayed.events, replayed.happenings);
  return replayed.events.map((event, seq) => ({
    time: timeOf(compiled.scenario.shift, replayed.positions[seq]?.context.minute ?? 0),
    words: stepWords(compiled, event),
    caseTitle: caseTitleOf(compiled, event),
    verdict: lines.find((line) => line.kind === "decision" && line.seq === seq)?.verdict ?? null,
  }));
}

/** "Open: Account record", "Escalate to Shift lead (L2)". What the text no longer knows keeps its id. */
export function stepWords(compiled: Compiled, event: PlayEvent): string {
  switch (event.type) {
    case "act":
      return actWords(compiled.desk, event.do, event.to);
    case "open":
      return `Open: ${itemWords(compiled, event.record)}`;
    case "worksheet":
      return `Fill in: ${itemWords(compiled, event.worksheet)}`;
    case "wait":
      return event.minutes === null ? "Wait until something happens" : waitWords(event.minutes);
    case "clock":
      return waitWords(event.minutes);
    case "pause":
      return "Pause";
    case "resume":
      return "Go on after a pause";
  }
}

/** The case that an event is about; null when it is about none. */
export function caseTitleOf({ scenario }: Compiled, event: PlayEvent): string | null {
  if (!("case" in event)) return null;
  return scenario.cases.find((one) => one.id === event.case)?.title ?? event.case;
}

function waitWords(minutes: number): string {
  return `Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
