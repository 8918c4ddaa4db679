/** Puts one difference of one part into words. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Prose } from "#app/language/markup/prose.ts";
import { actWords } from "#app/language/scenario/act-words.ts";
import { listOf } from "#app/language/scenario/names.ts";
import type { Choice, Condition, Judged } from "#app/language/scenario/scenario.ts";
import type { Change, ChangeKind, ChangePlace, ChangeSeverity } from "./meaning-change.ts";

/** The part that is compared: what it is, where it stands, and how a sentence about it begins. */
export interface Part {
  readonly kind: ChangeKind;
  readonly where: ChangePlace;
  readonly name: string;
}

/** A change of a part, in words that follow its name. */
export function change(part: Part, severity: ChangeSeverity, words: string): Change {
  return { kind: part.kind, where: part.where, severity, text: `${part.name} ${words}` };
}

/** The part is new, or gone. */
export function gained(part: Part, words = "is new"): Change {
  return change(part, "behaviour", words);
}

/** The part is no longer there. */
export function lost(part: Part): Change {
  return change(part, "behaviour", "is gone");
}

/** A value that is another now: "costs 1 minute → 2 minutes". */
export function compareValue(
  part: Part,
  severity: ChangeSeverity,
  label: string,
  before: string | number | null,
  after: string | number | null,
): Change[] {
  if (before === after) return [];
  return [change(part, severity, `${label} ${before ?? "nothing"} → ${after ?? "nothing"}`)];
}

/** A list whose order says nothing: "cites: now also `AU-1`; no longer `RQ-3`". */
export function compareList(
  part: Part,
  severity: ChangeSeverity,
  label: string,
  before: readonly string[],
  after: readonly string[],
): Change[] {
  const come = after.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !after.includes(name));
  const words = [
    ...(come.length > 0 ? [`now also ${listOf(come)}`] : []),
    ...(gone.length > 0 ? [`no longer ${listOf(gone)}`] : []),
  ];
  return words.length === 0 ? [] : [change(part, severity, `${label}: ${words.join("; ")}`)];
}

/** Prose that reads otherwise now. */
export function compareProse(part: Part, label: string, before: Prose, after: Prose): Change[] {
  return before.text === after.text ? [] : [change(part, "words", `has another ${label}`)];
}

/** When something holds. */
export function compareCondition(part: Part, before: Condition, after: Condition): Change[] {
  return [
    ...compareList(part, "behaviour", "needs", before.when, after.when),
    ...compareList(part, "behaviour", "not if", before.unless, after.unless),
  ];
}

/** A verdict with what belongs to it. */
export function compareJudged(part: Part, before: Judged, after: Judged): Change[] {
  const verdict = (judged: Judged) => judged.verdict ?? "not judged";
  return [
    ...compareValue(part, "judgement", "is judged", verdict(before), verdict(after)),
    ...compareList(part, "judgement", "shows", before.skills, after.skills),
    ...compareList(part, "judgement", "cites", before.cites, after.cites),
    ...compareProse(part, "explanation", before.why, after.why),
  ];
}

/** "“Request a lock” when `account`". */
export function choiceWords(desk: Desk, { do: action, to, when, unless }: Choice): string {
  const [first, ...others] = to;
  const rest = others.map((id) => desk.teams.find((team) => team.id === id)?.label ?? id);
  const words = [actWords(desk, action, first ?? null), ...rest].join(" or ");
  return `“${words}”${conditionWords({ when, unless })}`;
}

/** " when `account` unless `told`"; empty when nothing is asked. */
export function conditionWords({ when, unless }: Condition): string {
  const needs = when.length > 0 ? ` when ${listOf(when)}` : "";
  return unless.length > 0 ? `${needs} unless ${listOf(unless, "or")}` : needs;
}

/** A scene or ending in back-ticks, or that nothing moves. */
export function targetWords(then: string | null): string {
  return then === null ? "nowhere" : `\`${then}\``;
}

/** "2 minutes". */
export function minutesWords(minutes: number): string {
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
