/** Words of assignments. */
import type { AssignmentView, DueItem } from "./assignment.ts";

/** "Assessment, real-time clock". */
export function modeWords({ mode, paced }: Pick<AssignmentView, "mode" | "paced">): string {
  const words = mode === "practice" ? "Practice" : "Assessment";
  return paced ? `${words}, real-time clock` : words;
}

/** Which attempt counts. */
export const RULE_WORDS: Readonly<Record<AssignmentView["rule"], string>> = {
  first: "The first finished attempt counts",
  best: "The best finished attempt counts",
  last: "The last finished attempt counts",
};

/** "2 attempts for each scenario". */
export function attemptsWords(allowed: number | null): string {
  if (allowed === null) return "Any number of attempts";
  return allowed === 1 ? "1 attempt for each scenario" : `${allowed} attempts for each scenario`;
}

/** "1 attempt left". */
export function leftWords({ attemptsLeft }: Pick<DueItem, "attemptsLeft">): string {
  if (attemptsLeft === null) return "any number of attempts";
  return attemptsLeft === 1 ? "1 attempt left" : `${attemptsLeft} attempts left`;
}

/** What happens after the due date. */
export const LATE_RULE =
  "After the due date you can still begin, until your manager takes the assignment back. Your managers see that it was late.";

/** What somebody agrees to who enters a cohort. */
export const COHORT_SEES =
  "The managers of the cohort then read what you do for it: your attempts at what it assigns, with every decision and note in them, and how often you had met those scenarios before. They do not read your own practice, or what you do for other cohorts.";
