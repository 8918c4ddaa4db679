/** A change of a result in the words of the page: what it is about, and a value before or after. */
import type { Adjustment } from "#app/attempts/results/adjustment.ts";
import { marksOf, MOST_MARKS, RUBRIC } from "#app/attempts/results/rubric.ts";
import { eventWords } from "#app/attempts/results/steps.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { choiceWords, placeWords } from "#app/review/measures/place-words.ts";

/** A value as it is kept. */
export type KeptValue = Adjustment["before"] | Adjustment["after"];

/** Names versions by their number; null for one that is not there. */
export type VersionNumber = (versionId: string) => number | null;

/** "“The essay”, open: Remove the item", of the target "essay.open.essay.open.5"; `compiled` is the version whose key was in force. */
export function decisionWords(compiled: Compiled, target: string): string {
  const [caseId = "", sceneId = "", ...rest] = target.split(".");
  const { caseTitle, scene } = placeWords(compiled, caseId, sceneId);
  return `“${caseTitle}”, ${scene}: ${choiceWords(compiled, caseId, sceneId, rest.join("."))}`;
}

/** "the note at step 5 (Escalate to Policy duty officer (L3))". */
export function noteWords(compiled: Compiled, target: string, event: PlayEvent | null): string {
  const did = event ? ` (${eventWords(compiled, event)})` : "";
  return `the note at step ${Number(target) + 1}${did}`;
}

/** "weak", "66 %", "version 2, 66 %", "State 1, Owner 2, Next check 0, Grounds 2: 5 of 8". */
export function valueWords(value: KeptValue, numberOf: VersionNumber): string {
  if (value === null) return "none";
  if ("verdict" in value) return value.verdict === "critical" ? "critical error" : value.verdict;
  if ("versionId" in value)
    return `version ${numberOf(value.versionId) ?? "unknown"}, ${value.percent} %`;
  if ("percent" in value) return `${value.percent} %`;
  if (Object.keys(value.marks).length === 0) return "no grade";
  const marks = RUBRIC.map(({ id, title }) => `${title} ${value.marks[id] ?? 0}`);
  return `${marks.join(", ")}: ${marksOf(value)} of ${MOST_MARKS}`;
}
