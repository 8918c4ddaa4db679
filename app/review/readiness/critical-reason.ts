/** Critical errors in assessments: in attempts that count, and beside them. */
import { idsOf, titlesOf } from "./assessment-words.ts";
import type { Assessment, CriticalAttempt } from "./evidence.ts";
import type { Reason, Remark } from "./readiness.ts";
import { times } from "./reason-figures.ts";

/** One is *not yet*. `alsoBeside`: also one in an attempt that does not count. */
export function criticalReason(assessments: readonly Assessment[], alsoBeside: boolean): Reason {
  const done = assessments.filter((one) => one.attemptId !== null);
  const counting = done.filter((one) => one.critical > 0);
  const base = { about: "critical", skill: null, right: null } as const;
  const found = done.filter((one) => one.critical > 0 || (alsoBeside && one.beside.length > 0));
  const beside = alsoBeside ? found.flatMap((one) => one.beside) : [];
  const attempts = [...idsOf(counting), ...beside.map(({ attemptId }) => attemptId)];
  const [n, more] = [errorsOf(counting), errorsOf(beside)];
  if (n + more > 0) {
    const errors = times(n + more, "critical error");
    const where = n === 0 ? besideWords(beside) : "assessment";
    const some = n > 0 && more > 0 ? `, ${more} of them in ${besideWords(beside)}` : "";
    const words = `${errors} in ${where}: ${titlesOf(found)}${some}.`;
    return { ...base, verdict: "not-yet", words, n, of: "decisions", attempts };
  }
  const met = { ...base, n: done.length, of: "attempts", attempts } as const;
  if (done.length === 0) {
    const words = "Critical errors: no assessment is done yet.";
    return { ...met, verdict: "not-enough-evidence", words };
  }
  const words = `No critical error in ${times(done.length, "assessment")}.`;
  return { ...met, verdict: "ready", words };
}

/** The rule says which attempt counts; a manager should still know of the others. */
export function besideRemark(assessments: readonly Assessment[]): Remark[] {
  const found = assessments.filter(({ beside }) => beside.length > 0);
  const beside = found.flatMap((one) => one.beside);
  if (beside.length === 0) return [];
  const errors = times(errorsOf(beside), "critical error");
  const words = `${errors} in ${besideWords(beside)}: ${titlesOf(found)}.`;
  return [{ words, attempts: beside.map(({ attemptId }) => attemptId) }];
}

function besideWords(beside: readonly CriticalAttempt[]): string {
  return beside.length === 1
    ? "an attempt that does not count"
    : `${beside.length} attempts that do not count`;
}

function errorsOf(attempts: readonly Pick<CriticalAttempt, "critical">[]): number {
  return attempts.reduce((sum, { critical }) => sum + critical, 0);
}
