/** The nouns of review: what a finished attempt came to and the decisions that it is made of. */
import type { Verdict, ErrorType } from "#app/language/handbook/judgement.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";

/** Which finished attempt of an assignment counts. */
export type AttemptRule = "first" | "best" | "last";

/** What one attempt shows of one skill. */
export interface SkillEvidence {
  readonly skill: ScoredSkill;
  readonly points: number;
  readonly of: number;
  /** Decisions and sheets that test it, decided or not; and those of them that earned at least `RIGHT_SHARE` of what could be earned. */
  readonly n: number;
  readonly right: number;
}

/** What a decision needed, and what was done: to act against content or account, to hand it on, or neither. */
export const RESPONSES = ["enforce", "escalate", "leave"] as const;
/** One of them. */
export type Response = (typeof RESPONSES)[number];

/** One judged decision of a finished attempt, as it is counted. */
export interface Decision {
  /** Index among the attempt's decisions. */
  readonly line: number;
  /** The log entry; null when the end of the shift decided. */
  readonly seq: number | null;
  readonly caseId: string;
  readonly sceneId: string;
  /** The id of the choice, fallback or shift end. */
  readonly choice: string;
  readonly action: string | null;
  readonly team: string | null;
  /** In force; `keyVerdict` is the author's. */
  readonly verdict: Verdict;
  readonly keyVerdict: Verdict;
  readonly points: number;
  /** Points of the attempt's other decisions. */
  readonly rest: number;
  readonly error: ErrorType | null;
  readonly certainty: Certainty | null;
  readonly need: Response;
  readonly response: Response;
  /** Minute of the shift, and minutes since the case came into the scene. */
  readonly minute: number;
  readonly spent: number;
  readonly opened: readonly string[];
  readonly cited: readonly string[];
  readonly expected: readonly string[];
  /** Handbook sections of the expected clauses, or of those cited where none is expected. */
  readonly sections: readonly string[];
  readonly note: string;
}

/** Whether a verdict counts as right: for certainty, sensitivity and readiness alike. */
export function isRight(verdict: Verdict): boolean {
  return verdict === "best" || verdict === "acceptable";
}
