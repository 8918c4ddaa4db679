/** What a manager sees of one person of a cohort. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import type { OwnDecision, Readiness, ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import type { ErrorMatrix } from "./error-matrix.ts";

/** One attempt in the list of all. */
export interface PersonAttempt {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  readonly mode: Mode;
  readonly paced: boolean;
  readonly paceFactor: number;
  /** How often the scenario had been practised before; null for practice. */
  readonly practised: number | null;
  /** Null for one that nobody asked for. */
  readonly assignment: string;
  /** Whether it counts by the assignment's rule. */
  readonly counts: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Finished after it was due, by the person's own due date. */
  readonly late: boolean;
  readonly percent: number | null;
  readonly passed: boolean | null;
  readonly critical: number;
  readonly adjusted: boolean;
}

/** One skill over the attempts that count, oldest first. */
export interface SkillCourse {
  readonly skill: ScoredSkill;
  /** The share of right decisions over all of them. */
  readonly share: Figure;
  readonly points: readonly {
    readonly attemptId: string;
    readonly title: string;
    readonly mode: Mode;
    readonly finishedAt: Date;
    readonly n: number;
    readonly right: number;
  }[];
}

/** How often somebody was right when they said how sure they were. */
export interface CertaintyStep {
  readonly certainty: Certainty;
  /** The range of being right that the step claims. */
  readonly claims: { readonly low: number; readonly high: number };
  readonly share: Figure;
  readonly right: number;
  readonly n: number;
}

/** How many decisions of each kind there are in the attempts that count. */
export interface DecisionCounts {
  readonly all: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly certainties: Readonly<Record<Certainty, number>>;
  /** By "need response". */
  readonly responses: Readonly<Record<string, number>>;
}

/** The page. */
export interface PersonState {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly active: boolean;
    readonly provedAt: Date | null;
  };
  /** Whether the person has left the cohort. */
  readonly left: boolean;
  readonly readiness: Readiness;
  /** What a manager decided, else what is worked out. */
  readonly inForce: ReadinessVerdict;
  /** What a manager decided and nobody took back. */
  readonly own: OwnDecision<ReadinessVerdict> | null;
  /** The newest first. */
  readonly decisions: readonly OwnDecision[];
  /** What a new decision is made from. */
  readonly decisionBase: string;
  readonly attempts: readonly PersonAttempt[];
  readonly counts: DecisionCounts;
  readonly skills: readonly SkillCourse[];
  readonly errors: ErrorMatrix;
  readonly certainty: readonly CertaintyStep[];
  readonly marks: Figure;
  readonly separation: readonly {
    readonly response: "enforce" | "escalate";
    readonly dPrime: Figure;
    readonly criterion: Figure;
  }[];
}
