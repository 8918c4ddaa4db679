/**
 * Whether somebody is ready for the live queue: a decision by terms, not an average.
 *
 * One critical error in an assessment (also in an attempt that does not count, unless the terms say otherwise), or one skill whose share of right decisions is below its threshold,
 * is *not yet*. A share that is reached, but by so few decisions that chance could have done it (the lower
 * bound of Wilson's interval is below the threshold), is *not enough evidence*; so is an assessment not done.
 */
import { dPrimeLowerBound } from "#app/review/statistics/sensitivity.ts";
import { wilsonLowerBound } from "#app/review/statistics/wilson.ts";
import {
  FEWEST_OF_EACH,
  separationOf,
  type Assessment,
  type CriticalAttempt,
  type Evidence,
} from "./evidence.ts";
import type { Readiness, ReadinessVerdict, Reason, Remark } from "./readiness.ts";
import type { SkillTerm, Terms } from "./terms.ts";

/** Judges the evidence by the terms. */
export function judgeReadiness(evidence: Evidence, terms: Terms): Readiness {
  const reasons = [
    criticalReason(evidence.assessments, terms.criticalBeside),
    assessmentReason(evidence.assessments),
    ...(terms.everyPassed ? [passedReason(evidence.assessments)] : []),
    ...terms.skills.map((term) => skillReason(term, evidence, terms)),
    ...sensitivityReasons(evidence, terms),
  ];
  const remarks = [
    ...(terms.everyPassed ? [] : notPassedRemark(evidence.assessments)),
    ...(terms.criticalBeside ? [] : besideRemark(evidence.assessments)),
    ...againRemark(evidence),
  ];
  return { verdict: worst(reasons), reasons, remarks };
}

const ORDER: readonly ReadinessVerdict[] = ["ready", "not-enough-evidence", "not-yet"];

function worst(reasons: readonly Reason[]): ReadinessVerdict {
  return reasons.reduce<ReadinessVerdict>(
    (verdict, reason) =>
      ORDER.indexOf(reason.verdict) > ORDER.indexOf(verdict) ? reason.verdict : verdict,
    "ready",
  );
}

type Base = Omit<Reason, "verdict" | "words">;

/** `alsoBeside`: an attempt that does not count makes one as well. */
function criticalReason(assessments: readonly Assessment[], alsoBeside: boolean): Reason {
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

function assessmentReason(assessments: readonly Assessment[]): Reason {
  const missing = assessments.filter((one) => one.attemptId === null);
  const n = assessments.length - missing.length;
  const base: Base = {
    about: "assessment",
    skill: null,
    n,
    of: "attempts",
    right: null,
    attempts: [],
  };
  if (assessments.length === 0)
    return { ...base, verdict: "not-enough-evidence", words: "No assessment was asked for yet." };
  if (missing.length === 0)
    return { ...base, verdict: "ready", words: `All ${assessments.length} assessments are done.` };
  const words = `${missing.length} of ${assessments.length} assessments not done: ${titlesOf(missing)}.`;
  return { ...base, verdict: "not-enough-evidence", words };
}

/** Where the cohort asks for it. What is not done is no more than open. */
function passedReason(assessments: readonly Assessment[]): Reason {
  const done = assessments.filter((one) => one.attemptId !== null);
  const failed = done.filter(({ passed }) => !passed);
  const attempts = idsOf(failed);
  const base: Base = {
    about: "passed",
    skill: null,
    n: done.length,
    of: "attempts",
    right: null,
    attempts,
  };
  if (failed.length > 0)
    return { ...base, verdict: "not-yet", words: `${failedWords(failed, assessments)}.` };
  const words = `${done.length} of ${times(assessments.length, "assessment")} passed.`;
  const all = done.length > 0 && done.length === assessments.length;
  return { ...base, verdict: all ? "ready" : "not-enough-evidence", words };
}

function notPassedRemark(assessments: readonly Assessment[]): Remark[] {
  const failed = assessments.filter((one) => one.attemptId !== null && !one.passed);
  if (failed.length === 0) return [];
  const words = `${failedWords(failed, assessments)}; passing is not asked for.`;
  return [{ words, attempts: idsOf(failed) }];
}

/** The rule says which attempt counts; a manager should still know of the others. */
function besideRemark(assessments: readonly Assessment[]): Remark[] {
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

/** Two answers to one question are less evidence than answers to two, and the n of the reasons does not show it. */
function againRemark({ again: { decisions, attempts }, responses }: Evidence): Remark[] {
  if (decisions === 0) return [];
  const all = responses.reduce((sum, { n }) => sum + n, 0);
  const words = `${decisions} of ${times(all, "decision")} ${decisions === 1 ? "is" : "are"} of a scenario that was taken before as an assessment; its debrief had shown the key.`;
  return [{ words, attempts }];
}

function failedWords(failed: readonly Assessment[], all: readonly Assessment[]): string {
  const verb = failed.length === 1 ? "was" : "were";
  return `${failed.length} of ${times(all.length, "assessment")} ${verb} not passed: ${titlesOf(failed)}`;
}

function titlesOf(assessments: readonly Assessment[]): string {
  return assessments.map((one) => `“${one.title}”`).join(", ");
}

function idsOf(assessments: readonly Assessment[]): string[] {
  return assessments.flatMap((one) => one.attemptId ?? []);
}

function skillReason(
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

const RESPONSES = [
  {
    response: "enforce",
    what: "what needs an action (on content or account) from what needs none",
    did: "acted",
    does: "acts",
  },
  {
    response: "escalate",
    what: "what must be handed on from what need not be",
    did: "handed on",
    does: "hands on",
  },
] as const;

function sensitivityReasons(evidence: Evidence, { sensitivity, confidence }: Terms): Reason[] {
  if (sensitivity === null) return [];
  return RESPONSES.map(({ response, what, did, does }) => {
    const found = separationOf(evidence.responses, response);
    const { dPrime, criterion, signals, noise, hits, falseAlarms } = found;
    const n = signals + noise;
    const base: Base = {
      about: "sensitivity",
      skill: null,
      n,
      of: "decisions",
      right: null,
      attempts: [],
    };
    if (dPrime === null || criterion === null || Math.min(signals, noise) < FEWEST_OF_EACH) {
      const words = `Telling ${what}: too few decisions of each kind (${signals} and ${noise}, ${FEWEST_OF_EACH} needed).`;
      return { ...base, verdict: "not-enough-evidence", words };
    }
    const habit = `${does} too ${criterion < 0 ? "often" : "seldom"}`;
    // The correction alone makes a d′ for who always does the same, where the two kinds are not of one number.
    if (hits / signals <= falseAlarms / noise) {
      const counts = `${did} in ${hits} of ${signals} that needed it and in ${falseAlarms} of ${noise} that did not`;
      return {
        ...base,
        verdict: "not-yet",
        words: `Does not tell ${what}: ${counts}; ${habit}.`,
      };
    }
    const low = dPrimeLowerBound(found, confidence) ?? 0;
    const figures = `sensitivity d′ ${dPrimeWords(dPrime, sensitivity)}, ${sensitivity.toFixed(2)} asked; 0 is chance`;
    if (dPrime < sensitivity) {
      const words = `Does not tell ${what} (${figures}); ${habit}.`;
      return { ...base, verdict: "not-yet", words };
    }
    if (low >= sensitivity)
      return { ...base, verdict: "ready", words: `Tells ${what} (${figures}).` };
    const words = `Telling ${what} (${figures}): of so few decisions that it could be ${dPrimeWords(low, sensitivity)} (${percent(confidence)} sure).`;
    return { ...base, verdict: "not-enough-evidence", words };
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** One decimal where a share below what is asked would look as if it reached it: the words may not contradict their verdict. */
function shareWords(share: number, asked: number): string {
  if (share >= asked || Math.round(share * 100) < Math.round(asked * 100)) return percent(share);
  const tenths = Math.round(share * 1000);
  return `${(tenths < Math.round(asked * 1000) ? tenths : Math.floor(share * 1000)) / 10} %`;
}

/** Rounded down where it is below what is asked. */
function dPrimeWords(dPrime: number, asked: number): string {
  const shown = dPrime < asked ? Math.floor(dPrime * 100) / 100 : dPrime;
  return shown.toFixed(2).replace("-", "−");
}

function times(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
