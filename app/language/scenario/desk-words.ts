/** The desk’s own words with their slots filled: what was done last in the case, by which button, to whom. */
import type { Happening } from "./compiled.ts";
import { escape, slotsAt } from "./explain.ts";
import { NOBODY } from "./option-facts.ts";
import { fillSlots } from "./slots.ts";
import type { Seen } from "./view-desk.ts";
import { optionOf } from "./worth.ts";

/** HTML of the desk as it is told at a happening of a case; an author’s own HTML has no slots and stays as it is. */
export function filledAt(
  { compiled, events, happenings }: Pick<Seen, "compiled" | "events" | "happenings">,
  caseId: string,
  until: Happening | null,
  html: string,
): string {
  if (!html.includes("[")) return html;
  const end = until === null ? happenings.length : happenings.indexOf(until) + 1;
  const done = happenings
    .slice(0, end)
    .findLast(({ kind, case: one, scene }) => kind === "chose" && one === caseId && scene !== null);
  const event = done && events[done.seq];
  if (!done || event?.type !== "act") return html;
  const place = { case: caseId, scene: done.scene ?? "" };
  const slots = Object.entries(slotsAt(compiled, place, optionOf(compiled, event), NOBODY));
  return fillSlots(html, Object.fromEntries(slots.map(([name, text]) => [name, escape(text)])));
}
