/** What a trainee may have by now and what not yet: the words of a published scenario, in pieces that can be recognised. */
import type { Happening } from "#app/language/scenario/compiled.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import type { Scenario } from "#app/language/scenario/scenario.ts";
import { unescapeHtml } from "./page.ts";

/** Shorter pieces occur by chance. */
const SHORTEST = 25;

/** Words that are data only where something is judged. */
export const JUDGING = [
  ...["verdict", "outcome", "expected", "whyHtml", "points", "sets", "when", "then"],
  ...["best", "acceptable", "weak", "harmful", "critical", "near-miss", "handled", "missed"],
];

/** What was received, with every escape of JSON and HTML undone. */
export function decoded(text: string): string {
  return unescapeHtml(
    text
      .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/\\+[nrt]/g, " ")
      .replace(/\\+(["'\\/`])/g, "$1"),
  );
}

/** The letters and digits of a text in small, one space between words: alike however it was wrapped. */
export function plain(text: string): string {
  return decoded(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The distinctive pieces of some HTML: what stands between two tags or slots, sentence by sentence. */
export function piecesOf(html: string): string[] {
  return html
    .split(/<[^>]*>|\[[A-Za-z]+\]/)
    .flatMap((text) => unescapeHtml(text).split(/(?<=[.!?:;])\s+/))
    .map(plain)
    .filter((piece) => piece.length >= SHORTEST);
}

/** A published scenario as pieces by fragment. */
export interface Secrets {
  readonly fragments: ReadonlyMap<string, readonly string[]>;
  /** What stands in no fragment and is told in the debrief only. */
  readonly debriefOnly: readonly string[];
  readonly scenario: Scenario;
}

/** Cuts a published scenario into pieces. */
export function secretsOf(scenario: Scenario, html: Readonly<Record<string, string>>): Secrets {
  const names = listProse(scenario).map(({ fragment }) => fragment);
  const { basedOn, paths } = scenario;
  const told = [basedOn.case, basedOn.changed, ...basedOn.sources.map(({ title }) => title)];
  const written = paths.flatMap(({ title, steps }) => [title, ...steps.map(({ text }) => text)]);
  return {
    fragments: new Map(names.map((name) => [name, piecesOf(html[name] ?? "")])),
    debriefOnly: [...told, ...written].flatMap(piecesOf),
    scenario,
  };
}

/** The fragments that have been shown by now, by what happened alone. */
export function dueFragments(scenario: Scenario, happenings: readonly Happening[]): Set<string> {
  const due = new Set(["briefing"]);
  for (const { kind, case: caseId, what, then } of happenings) {
    const one = scenario.cases.find(({ id }) => id === caseId);
    if (!one) continue;
    if (kind === "opened") {
      due.add(one.records.find(({ id }) => id === what)?.prose.fragment ?? "");
    } else if (kind !== "filled") {
      const consequence = judgementsOf(scenario, one.id).find(({ id }) => id === what)?.consequence;
      due.add(consequence?.fragment ?? "");
    }
    const next = [...one.scenes, ...one.endings].find(({ id }) => id === then);
    due.add(next?.prose.fragment ?? "");
  }
  return due;
}

/** The explanations of what was decided, in a practice. */
export function dueExplanations(scenario: Scenario, happenings: readonly Happening[]): Set<string> {
  const taken = happenings.flatMap(({ kind, case: caseId, what }) =>
    kind === "chose" || kind === "shift-end"
      ? judgementsOf(scenario, caseId ?? "").filter(({ id }) => id === what)
      : [],
  );
  return new Set(taken.map((judgement) => ("why" in judgement ? judgement.why.fragment : "")));
}

/** The reasons of the scenes in which something was judged: they stand under every explanation that has none of its own. */
export function dueReasons(scenario: Scenario, happenings: readonly Happening[]): Set<string> {
  return new Set(
    happenings.flatMap(({ kind, case: caseId, scene, what, then }) => {
      if (kind !== "chose" && kind !== "shift-end") return [];
      const one = scenario.cases.find(({ id }) => id === caseId);
      const taken = judgementsOf(scenario, caseId ?? "").find(({ id }) => id === what);
      const judged = taken !== undefined && "verdict" in taken && taken.verdict !== null;
      const place = one?.scenes.find(({ id }) => id === scene);
      return place && (judged || (kind === "chose" && then !== null)) ? [place.why.fragment] : [];
    }),
  );
}

function judgementsOf(scenario: Scenario, caseId: string) {
  const one = scenario.cases.find(({ id }) => id === caseId);
  const scenes = one?.scenes ?? [];
  const own = scenes.flatMap(({ choices, otherwise, effects, shiftEnd }) => [
    ...[...choices, ...effects],
    ...[otherwise, shiftEnd],
  ]);
  return [...own, one?.otherwise, one?.shiftEnd, scenario.otherwise].filter((each) => !!each);
}

/** Titles of cases, and of what can be opened in them, that are not in the queue. */
export function undueTitles({ cases }: Scenario, happenings: readonly Happening[]): string[] {
  const arrived = new Set(happenings.map((happening) => happening.case));
  return cases
    .filter(({ id }) => !arrived.has(id))
    .flatMap(({ title, records }) => [title, ...records.map((record) => record.title)])
    .map(plain)
    .filter((title) => title.length >= 12);
}

/** The pieces that may not be there: those of no due fragment, unless the same words are due or public. */
export function undue(
  { fragments, debriefOnly }: Secrets,
  due: ReadonlySet<string>,
  titles: readonly string[],
  publicText: string,
): string[] {
  const shown = [...fragments].flatMap(([name, pieces]) => (due.has(name) ? pieces : []));
  const allowed = `${shown.join(" | ")} | ${publicText}`;
  const hidden = [...fragments].flatMap(([name, pieces]) => (due.has(name) ? [] : pieces));
  return [...new Set([...hidden, ...debriefOnly, ...titles])].filter(
    (piece) => !allowed.includes(piece),
  );
}
