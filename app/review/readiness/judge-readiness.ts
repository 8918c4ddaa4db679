/**
 * Whether somebody is ready for the live queue: a decision by terms, not an average.
 *
 * Each term gives a reason with a verdict of its own, and the worst of them holds: *not yet* before *not enough evidence* before *ready*. Nothing is
 * averaged over terms. Remarks decide nothing. The policy: docs/decisions/017.
 */
import { againRemark } from "./again-remark.ts";
import { assessmentReason, notPassedRemark, passedReason } from "./assessment-reason.ts";
import { besideRemark, criticalReason } from "./critical-reason.ts";
import type { Evidence } from "./evidence.ts";
import type { Readiness, ReadinessVerdict, Reason } from "./readiness.ts";
import { sensitivityReasons } from "./sensitivity-reasons.ts";
import { skillReason } from "./skill-reason.ts";
import type { Terms } from "./terms.ts";

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
