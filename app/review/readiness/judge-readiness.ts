/**
 * Whether somebody is ready for the live queue: a decision by terms, not an average.
 *
 * One critical error in an assessment, or one skill whose share of right decisions is below its threshold,
 * is *not yet*. A share that is reached, but by so few decisions that chance could have done it (the lower
 * bound of Wilson's interval is below the threshold), is *not enough evidence*; so is an assessment not done.
 */
import { wilsonLowerBound } from "#app/review/statistics/wilson.ts";
import { FEWEST_OF_EACH, separationOf, type Assessment, type Evidence } from "./evidence.ts";
import type { Readiness, ReadinessVerdict, Reason } from "./readiness.ts";
import type { SkillTerm, Terms } from "./terms.ts";

/** Judges the evidence by the terms. */
export function judgeReadiness(evidence: Evidence, terms: Terms): Readiness {
  const reasons = [
    criticalReason(evidence.assessments),
    assessmentReason(evidence.assessments),
    ...terms.skills.map((term) => skillReason(term, evidence, terms)),
    ...sensitivityReasons(evidence, terms),
  ];
  return { verdict: worst(reasons), reasons };
}

const ORDER: readonly ReadinessVerdict[] = ["ready", "not-enough-evidence", "not-yet"];

function worst(reasons: readonly Reason[]): ReadinessVerdict {
  return reasons.reduce<ReadinessVerdict>(
    (verdict, reason) =>
      ORDER.indexOf(reason.verdict) > ORDER.indexOf(verdict) ? reason.verdict : verdict,
    "ready",
  );
}

function criticalReason(assessments: readonly Assessment[]): Reason {
  const done = assessments.filter((one) => one.attemptId !== null);
  const bad = done.filter((one) => one.critical > 0);
  const errors = bad.reduce((sum, one) => sum + one.critical, 0);
  const where = bad.map((one) => `“${one.title}”`).join(", ");
  const words =
    errors > 0
      ? `${times(errors, "critical error")} in assessment: ${where}.`
      : `No critical error in ${times(done.length, "assessment")}.`;
  return {
    about: "critical",
    skill: null,
    verdict: errors > 0 ? "not-yet" : "ready",
    words,
    ...(errors > 0 ? { n: errors, of: "decisions" } : { n: done.length, of: "attempts" }),
    attempts: bad.flatMap((one) => one.attemptId ?? []),
  };
}

function assessmentReason(assessments: readonly Assessment[]): Reason {
  const missing = assessments.filter((one) => one.attemptId === null);
  const n = assessments.length - missing.length;
  const base = { about: "assessment", skill: null, n, of: "attempts", attempts: [] } as const;
  if (assessments.length === 0)
    return { ...base, verdict: "not-enough-evidence", words: "No assessment was asked for yet." };
  if (missing.length === 0)
    return { ...base, verdict: "ready", words: `All ${assessments.length} assessments are done.` };
  const titles = missing.map((one) => `“${one.title}”`).join(", ");
  const words = `${missing.length} of ${assessments.length} assessments not done: ${titles}.`;
  return { ...base, verdict: "not-enough-evidence", words };
}

function skillReason(
  { skill, threshold, fewest }: SkillTerm,
  evidence: Evidence,
  { confidence }: Terms,
): Reason {
  const { n = 0, right = 0 } = evidence.skills.find((one) => one.skill === skill) ?? {};
  const of = skill === "preparation" ? "worksheets" : "decisions";
  const base = { about: "skill", skill, n, of, attempts: [] } as const;
  const asked = `${percent(threshold)} asked`;
  if (n < fewest) {
    const words = `${n === 0 ? "No decision" : `Only ${times(n, "decision")}`} so far, at least ${fewest} needed.`;
    return { ...base, verdict: "not-enough-evidence", words };
  }
  const share = `${right} of ${n} right (${percent(right / n)}, ${asked})`;
  if (right / n < threshold) return { ...base, verdict: "not-yet", words: `${share}.` };
  const low = wilsonLowerBound(right, n, confidence);
  if (low >= threshold) return { ...base, verdict: "ready", words: `${share}.` };
  const words = `${share}, but of so few that it could be ${percent(low)} (${percent(confidence)} sure).`;
  return { ...base, verdict: "not-enough-evidence", words };
}

const RESPONSES = [
  { response: "enforce", what: "what calls for an action against content or account" },
  { response: "escalate", what: "what has to be handed on" },
] as const;

function sensitivityReasons(evidence: Evidence, { sensitivity }: Terms): Reason[] {
  if (sensitivity === null) return [];
  return RESPONSES.map(({ response, what }) => {
    const { dPrime, criterion, signals, noise } = separationOf(evidence.responses, response);
    const n = signals + noise;
    const base = { about: "sensitivity", skill: null, n, of: "decisions", attempts: [] } as const;
    if (dPrime === null || criterion === null || Math.min(signals, noise) < FEWEST_OF_EACH) {
      const words = `Telling ${what} from the rest: too few decisions of each kind (${signals} and ${noise}, ${FEWEST_OF_EACH} needed).`;
      return { ...base, verdict: "not-enough-evidence", words };
    }
    const figures = `d′ ${dPrime.toFixed(2).replace("-", "−")}, ${sensitivity.toFixed(2)} asked`;
    if (dPrime >= sensitivity)
      return { ...base, verdict: "ready", words: `Tells ${what} from the rest (${figures}).` };
    const habit = `${response === "enforce" ? "acts" : "hands on"} too ${criterion < 0 ? "often" : "seldom"}`;
    const words = `Does not tell ${what} from the rest (${figures}); ${habit}.`;
    return { ...base, verdict: "not-yet", words };
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function times(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
