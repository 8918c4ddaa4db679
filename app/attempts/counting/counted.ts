/** A finished attempt as it is counted: what it came to, and its decisions. */
import type { Mode } from "#app/attempts/attempt.ts";
import type { Adjustment } from "#app/attempts/results/adjustment.ts";
import { effectiveScore } from "#app/attempts/results/effective-score.ts";
import type { Decision, SkillEvidence } from "#app/attempts/results/result.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { decisionsOf, type Replayed } from "./decisions-of.ts";
import { skillEvidence } from "./skill-evidence.ts";

/** Whose attempt, at what, for which cohort. */
export interface ResultHead {
  readonly attemptId: string;
  readonly userId: string;
  readonly slug: string;
  /** The version that it is judged by: its own, or the one that it was regraded by. */
  readonly versionId: string;
  readonly mode: Mode;
  readonly assignmentId: string | null;
  readonly cohortId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date;
}

/** What it came to, with what managers changed. */
export interface Outcome {
  readonly points: number;
  readonly of: number;
  readonly percent: number;
  readonly passed: boolean;
  /** Critical errors. */
  readonly critical: number;
  readonly adjusted: boolean;
  readonly skills: readonly SkillEvidence[];
}

/** All of it. `tallied`: only what trainees did is counted in the tallies. */
export interface Counted {
  readonly head: ResultHead;
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
  readonly tallied: boolean;
}

/** Counts a replayed attempt. */
export function countedOf(
  head: ResultHead,
  tallied: boolean,
  replayed: Replayed,
  adjustments: readonly Adjustment[],
): Counted {
  const { compiled, events, happenings } = replayed;
  const score = effectiveScore(scoreOf(compiled, events, happenings), adjustments);
  const { points, of, percent, passed, critical, adjusted } = score;
  const skills = skillEvidence(score);
  return {
    head,
    outcome: { points, of, percent, passed, critical: critical.length, adjusted, skills },
    decisions: decisionsOf(replayed, score),
    tallied,
  };
}
