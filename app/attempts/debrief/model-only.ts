/** What only the model path earns, in words. */
import { count, LINE_WORDS, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { ModelOnly } from "#app/language/scenario/against-model.ts";

/** "On the model path, not reached: Handover, Care". */
export function modelOnlyWords({ reached, shows }: ModelOnly): string {
  const skills = shows.map((skill) => SKILL_WORDS[skill].name).join(", ");
  return `On the model path, not ${reached ? "done" : "reached"}${skills === "" ? "" : `: ${skills}`}`;
}

/** "2 lines, in “The lookalike” and “The last report”". */
export function modelOnlyPlaces(
  { kind, n, cases }: ModelOnly,
  titleOf: (caseId: string) => string,
): string {
  const where = cases.map((one) => `“${titleOf(one)}”`).join(", ");
  return `${LINE_WORDS[kind]}${n === 1 ? "" : ` (${count(n, "line")})`} in ${where}`;
}
