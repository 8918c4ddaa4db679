/** Whether the assessments that were asked for are done, and passed where that is asked. */
import { idsOf, titlesOf } from "./assessment-words.ts";
import type { Assessment } from "./evidence.ts";
import type { Reason, Remark } from "./readiness.ts";
import { times } from "./reason-figures.ts";

/** What is not done is *not enough evidence*. */
export function assessmentReason(assessments: readonly Assessment[]): Reason {
  const missing = assessments.filter((one) => one.attemptId === null);
  const n = assessments.length - missing.length;
  const base = {
    about: "assessment",
    skill: null,
    n,
    of: "attempts",
    right: null,
    attempts: [],
  } as const;
  if (assessments.length === 0)
    return { ...base, verdict: "not-enough-evidence", words: "No assessment was asked for yet." };
  if (missing.length === 0)
    return { ...base, verdict: "ready", words: `All ${assessments.length} assessments are done.` };
  const words = `${missing.length} of ${assessments.length} assessments not done: ${titlesOf(missing)}.`;
  return { ...base, verdict: "not-enough-evidence", words };
}

/** Where the cohort asks for it. What is not done is no more than open. */
export function passedReason(assessments: readonly Assessment[]): Reason {
  const done = assessments.filter((one) => one.attemptId !== null);
  const failed = done.filter(({ passed }) => !passed);
  const attempts = idsOf(failed);
  const base = {
    about: "passed",
    skill: null,
    n: done.length,
    of: "attempts",
    right: null,
    attempts,
  } as const;
  if (failed.length > 0)
    return { ...base, verdict: "not-yet", words: `${failedWords(failed, assessments)}.` };
  const words = `${done.length} of ${times(assessments.length, "assessment")} passed.`;
  const all = done.length > 0 && done.length === assessments.length;
  return { ...base, verdict: all ? "ready" : "not-enough-evidence", words };
}

/** Where passing is not asked for. */
export function notPassedRemark(assessments: readonly Assessment[]): Remark[] {
  const failed = assessments.filter((one) => one.attemptId !== null && !one.passed);
  if (failed.length === 0) return [];
  const words = `${failedWords(failed, assessments)}; passing is not asked for.`;
  return [{ words, attempts: idsOf(failed) }];
}

function failedWords(failed: readonly Assessment[], all: readonly Assessment[]): string {
  const verb = failed.length === 1 ? "was" : "were";
  return `${failed.length} of ${times(all.length, "assessment")} ${verb} not passed: ${titlesOf(failed)}`;
}
