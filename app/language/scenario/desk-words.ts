/** The desk’s own words with their slots filled: what was done last in the case, by which button, to whom. */
import type { Happening } from "./compiled.ts";
import { escape, slotsAt } from "./explain.ts";
import { readCase } from "./judged.ts";
import { NOBODY } from "./option-facts.ts";
import { fillSlots } from "./slots.ts";
import type { Case } from "./scenario.ts";
import type { Seen } from "./view-desk.ts";
import { optionOf } from "./worth.ts";

type Played = Pick<Seen, "compiled" | "events" | "happenings">;

/** HTML of the desk as it is told at a happening of a case; an author’s own HTML has no slots and stays as it is. */
export function filledAt(
  played: Played,
  caseId: string,
  until: Happening | null,
  html: string,
): string {
  return fillAt(played, caseId, until, html, escape);
}

/** What an effect is called when it arrives, as plain text; empty when its author does not say. */
export function effectTitle(played: Played, one: Case, happening: Happening): string {
  const effects = one.scenes.flatMap((scene) => scene.effects);
  const title = effects.find(({ id }) => id === happening.what)?.title ?? "";
  return fillAt(played, one.id, happening, title, (text) => text);
}

function fillAt(
  { compiled, events, happenings }: Played,
  caseId: string,
  until: Happening | null,
  text: string,
  written: (words: string) => string,
): string {
  if (!text.includes("[")) return text;
  const end = until === null ? happenings.length : happenings.indexOf(until) + 1;
  const own = happenings.slice(0, end).filter((one) => one.case === caseId && one.scene !== null);
  const done = own.findLast(({ kind }) => kind === "chose");
  const event = done && events[done.seq];
  // Where nothing was decided, as when access ended first, there is no button and no team to speak of.
  const option = event?.type === "act" ? optionOf(compiled, event) : null;
  const scene = (done ?? own.at(-1))?.scene ?? readCase(compiled.scenario, caseId).scenes[0]?.id;
  const place = { case: caseId, scene: scene ?? "" };
  const slots = Object.entries(slotsAt(compiled, place, option, NOBODY));
  return fillSlots(text, Object.fromEntries(slots.map(([name, words]) => [name, written(words)])));
}
