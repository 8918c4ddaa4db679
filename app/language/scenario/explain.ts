/** Why a decision was judged as it was: what the handbook or the author says of it, then why the answer of its scene is the answer. */
import type { Compiled } from "./compiled.ts";
import { tellDerived } from "./derive.ts";
import { readCase, readScene, type Judgement } from "./judged.ts";
import { NOBODY, type Option, type Person } from "./option-facts.ts";
import { plainText } from "./plain-text.ts";
import { fillSlots, sceneWords, slotsOf, type Slots } from "./slots.ts";
import type { Seen } from "./view-desk.ts";
import { factsAt, optionOf, personOf, type Deed, type Place, type Worth } from "./worth.ts";

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const CLAUSE_ID = /\b[A-Z]{2}-\d+\b/g;

/** What it is told from. */
type Shown = Pick<Seen, "compiled" | "html">;

/** The fragment of a clause's link; where there is none its id stands bare. */
export function clauseFragment(id: string): string {
  return `clause:${id}`;
}

/** A decision that is explained. */
export interface Explained {
  readonly place: Place;
  readonly taken: Judgement;
  readonly worth: Worth;
  readonly deed: Deed;
  /** What had been looked at before. */
  readonly opened: ReadonlySet<string>;
}

/** The explanation as HTML, without the scene’s reasons where these stand beside it. */
export function judgementHtml({ compiled, html }: Shown, decision: Explained): string {
  const told = toldOf(compiled, decision);
  const own = html[decision.taken.why.fragment] ?? "";
  return told === "" ? own : `<p>${inline(told, html)}</p>\n${own}`;
}

/** The whole explanation. */
export function explanationHtml(seen: Shown, decision: Explained): string {
  const judgement = judgementHtml(seen, decision);
  const { taken, place } = decision;
  return seen.html[taken.why.fragment] ? judgement : judgement + whyHtml(seen, place);
}

/** Why the answer of a scene is the answer; empty where its author does not say. */
export function whyHtml({ compiled, html }: Shown, place: Place): string {
  const { why } = readScene(compiled.scenario, place.case, place.scene);
  const slots = Object.entries(slotsAt(compiled, place, null, NOBODY));
  return fillSlots(
    html[why.fragment] ?? "",
    Object.fromEntries(slots.map(([name, words]) => [name, escape(words)])),
  );
}

/** The whole explanation as plain text. */
export function explanationText(compiled: Compiled, decision: Explained): string {
  const { place, taken } = decision;
  const { why } = readScene(compiled.scenario, place.case, place.scene);
  const reasons =
    plainText(taken.why.text) ||
    fillSlots(plainText(why.text), slotsAt(compiled, place, null, NOBODY));
  const told = toldOf(compiled, decision).replaceAll("*", "");
  return [told, reasons].filter((text) => text !== "").join("\n");
}

/** What the handbook says of it; empty where it says nothing. */
function toldOf(compiled: Compiled, { place, worth, deed, opened }: Explained): string {
  if (!worth.told) return "";
  const person = personOf(deed, opened);
  return tellDerived(worth.told, slotsAt(compiled, place, optionOf(compiled, deed), person));
}

/** The words of every slot at a place. */
export function slotsAt(
  compiled: Compiled,
  place: Place,
  option: Option | null,
  person: Person,
): Slots {
  const one = readCase(compiled.scenario, place.case);
  const words = sceneWords(compiled, one, readScene(compiled.scenario, place.case, place.scene));
  return slotsOf(compiled, factsAt(compiled, place, person.opened), option, person, words);
}

/** Words of the handbook as HTML: emphasis, and links of clauses. */
function inline(text: string, html: Seen["html"]): string {
  return escape(text)
    .replace(/\*([^*]+)\*/g, "<em>$1</em>")
    .replace(CLAUSE_ID, (id) => html[clauseFragment(id)] ?? id);
}

/** Plain words as HTML. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
}
