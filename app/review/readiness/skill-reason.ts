/** One skill: its share of right decisions, by how many, against what is asked. */
import { wilsonLowerBound } from "#app/review/statistics/wilson.ts";
import type { Evidence } from "./evidence.ts";
import type { Reason } from "./readiness.ts";
import { percent, shareWords, times } from "./reason-figures.ts";
import type { SkillTerm, Terms } from "./terms.ts";

/** Below the threshold is *not yet*; reached, but with Wilson's lower bound below it, or by too few, *not enough evidence*. */
export function skillReason(
  { skill, threshold, fewest }: SkillTerm,
  evidence: Evidence,
  { confidence }: Terms,
): Reason {
  const { n = 0, right = 0 } = evidence.skills.find((one) => one.skill === skill) ?? {};
  const of = skill === "preparation" ? "worksheets" : "decisions";
  const base = { about: "skill", skill, n, of, right, attempts: [] } as const;
  const asked = `${percent(threshold)} asked`;
  if (n < fewest) {
    const noun = of === "worksheets" ? "worksheet" : "decision";
    const words = `${n === 0 ? `No ${noun}` : `Only ${times(n, noun)}`} so far, at least ${fewest} needed.`;
    return { ...base, verdict: "not-enough-evidence", words };
  }
  const share = `${right} of ${n} right (${shareWords(right / n, threshold)}, ${asked})`;
  if (right / n < threshold) return { ...base, verdict: "not-yet", words: `${share}.` };
  const low = wilsonLowerBound(right, n, confidence);
  if (low >= threshold) return { ...base, verdict: "ready", words: `${share}.` };
  const words = `${share}, but of so few that it could be ${shareWords(low, threshold)} (${percent(confidence)} sure).`;
  return { ...base, verdict: "not-enough-evidence", words };
}
