/** Why a decision was judged as it was: what the handbook or the author says of it, then why the answer of its scene is the answer. */
import type { Compiled } from "./compiled.ts";
import { tellDerived } from "./derive.ts";
import { readCase, readScene, type Judgement } from "./judged.ts";
import { plainText } from "./plain-text.ts";
import { sceneWords } from "./slots.ts";
import type { Seen } from "./view-desk.ts";
import { factsAt, optionOf, type Deed, type Place, type Worth } from "./worth.ts";

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const CLAUSE_ID = /\b[A-Z]{2}-\d+\b/g;

/** The fragment of a clause's link; where there is none its id stands bare. */
export function clauseFragment(id: string): string {
  return `clause:${id}`;
}

/** The explanation as HTML, without the scene’s reasons where these stand beside it. `opened` is what had been looked at before. */
export function judgementHtml(
  seen: Pick<Seen, "compiled" | "html">,
  place: Place,
  taken: Judgement,
  worth: Worth,
  deed: Deed,
  opened: ReadonlySet<string>,
): string {
  const told = toldOf(seen.compiled, place, worth, deed, opened);
  const own = seen.html[taken.why.fragment] ?? "";
  return told === "" ? own : `<p>${inline(told, seen.html)}</p>\n${own}`;
}

/** The whole explanation. */
export function explanationHtml(
  seen: Pick<Seen, "compiled" | "html">,
  place: Place,
  taken: Judgement,
  worth: Worth,
  deed: Deed,
  opened: ReadonlySet<string>,
): string {
  const { compiled, html } = seen;
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const judgement = judgementHtml(seen, place, taken, worth, deed, opened);
  return html[taken.why.fragment] ? judgement : judgement + (html[scene.why.fragment] ?? "");
}

/** The same as plain text. */
export function explanationText(
  compiled: Compiled,
  place: Place,
  taken: Judgement,
  worth: Worth,
  deed: Deed,
  opened: ReadonlySet<string>,
): string {
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const why = plainText(taken.why.text) || plainText(scene.why.text);
  const told = toldOf(compiled, place, worth, deed, opened).replaceAll("*", "");
  return [told, why].filter((text) => text !== "").join("\n");
}

/** What the handbook says of it; empty where it says nothing. */
function toldOf(
  compiled: Compiled,
  place: Place,
  { derived }: Worth,
  deed: Deed,
  opened: ReadonlySet<string>,
): string {
  if (!derived) return "";
  const one = readCase(compiled.scenario, place.case);
  const words = sceneWords(compiled, one, readScene(compiled.scenario, place.case, place.scene));
  const person = { opened, cites: deed?.cites ?? [] };
  const option = optionOf(compiled, deed);
  return tellDerived(compiled, factsAt(compiled, place), option, person, words, derived);
}

/** Words of the handbook as HTML: emphasis, and links of clauses. */
function inline(text: string, html: Seen["html"]): string {
  return text
    .replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)
    .replace(/\*([^*]+)\*/g, "<em>$1</em>")
    .replace(CLAUSE_ID, (id) => html[clauseFragment(id)] ?? id);
}
