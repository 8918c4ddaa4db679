/** The nouns of the score of an attempt: lines that add up, set against what the model path earns. */
import type { ErrorType, Verdict } from "#app/language/handbook/judgement.ts";
import { SKILLS } from "#app/language/handbook/skill.ts";
import type { Certainty } from "./event.ts";

/** Skills that authors name, and those that the sheet itself shows. */
export const SCORED_SKILLS = [...SKILLS, "rule-fidelity", "preparation", "record-quality"] as const;
/** One of them. */
export type ScoredSkill = (typeof SCORED_SKILLS)[number];

/** What a line is for. */
export type LineKind = "decision" | "citing" | "packet" | "worksheet";

/** One line of the score. `points` of all lines add up to the total. */
export interface ScoreLine {
  readonly kind: LineKind;
  /** The log entry it comes from; null when nothing was done. */
  readonly seq: number | null;
  readonly case: string;
  readonly scene: string;
  /** The choice, otherwise or shift end that was judged, or the worksheet. */
  readonly what: string;
  readonly points: number;
  /** What the best decision here earns. */
  readonly of: number;
  readonly verdict: Verdict | null;
  readonly skills: readonly ScoredSkill[];
  /** What sets it apart from the best; `errorOf` says whether that is an error. */
  readonly error: ErrorType | null;
  readonly certainty: Certainty | null;
}

/** The error of a line by its verdict, which may have been changed: what is acceptable is another way, and no error. */
export function errorOf({
  verdict,
  error,
}: Pick<ScoreLine, "verdict" | "error">): ErrorType | null {
  return verdict === "best" || verdict === "acceptable" ? null : error;
}

/** What was earned in one skill. */
export interface SkillScore {
  readonly skill: ScoredSkill;
  readonly points: number;
  readonly of: number;
  /** Decisions (or sheets) that test it, decided or not. */
  readonly n: number;
}

/** Certainty against correctness; a decision is right when its verdict is best or acceptable. */
export interface CertaintyScore {
  readonly certainty: Certainty;
  readonly right: number;
  readonly wrong: number;
  /** Certainty-based marks: right 1/2/3, wrong 0/−2/−6. */
  readonly marks: number;
}

/** The score of an attempt, and everything that it is made of. */
export interface Score {
  /** The sum of the lines; harm can bring it below nothing. */
  readonly points: number;
  /** What the model path earns. */
  readonly of: number;
  /** Points over `of`, kept within 0–100 and rounded. */
  readonly percent: number;
  readonly pass: number;
  readonly passed: boolean;
  /** Judged decisions with a critical verdict (their `what`). */
  readonly critical: readonly string[];
  readonly skills: readonly SkillScore[];
  readonly lines: readonly ScoreLine[];
  readonly certainty: readonly CertaintyScore[];
}
