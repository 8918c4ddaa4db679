/** The nouns of a comparison of what two versions of a scenario mean. All of it is plain JSON. */
import type { ScoredSkill } from "#app/language/scenario/score.ts";

/** What a change touches, the gravest first: what can happen, how it is judged, how long it takes, what is read. */
export const SEVERITIES = ["behaviour", "judgement", "time", "words"] as const;
/** One of them. */
export type ChangeSeverity = (typeof SEVERITIES)[number];

/** The part of a scenario that changed. */
export type ChangeKind =
  | "scenario"
  | "shift"
  | "desk"
  | "case"
  | "record"
  | "scene"
  | "ending"
  | "action"
  | "otherwise"
  | "effect"
  | "shift-end"
  | "worksheet"
  | "clause"
  | "recorded-path";

/** Where a change stands, by the ids of the newer version where it has the part, else of the older. */
export interface ChangePlace {
  readonly case: string | null;
  readonly scene: string | null;
}

/** One change in words; names stand in back-ticks. */
export interface Change {
  readonly kind: ChangeKind;
  readonly where: ChangePlace;
  readonly text: string;
  readonly severity: ChangeSeverity;
}

/** A figure in both versions. */
export interface Figure {
  readonly before: number;
  readonly after: number;
}

/** Paths of all cases whose paths can be counted. */
export interface PathFigures extends Figure {
  readonly gained: number;
  readonly lost: number;
  /** Cases that changed and go in circles in too many ways to count their paths. */
  readonly uncounted: readonly string[];
}

/** The figures of both versions. */
export interface MeaningFigures {
  readonly paths: PathFigures;
  /** What the model path earns; `proved` when both were proved to be the best. */
  readonly best: Figure & { readonly proved: boolean };
  /** The fewest points that pass. */
  readonly passPoints: Figure;
  /** What the model path earns in each skill. */
  readonly skills: readonly (Figure & { readonly skill: ScoredSkill })[];
}

/** Everything that changed. */
export interface MeaningChange {
  /** "2 paths gained, 1 lost; best score 31 → 29; 1 change of judgement." */
  readonly summary: string;
  /** False when nothing but words differs. */
  readonly behavioural: boolean;
  readonly changes: readonly Change[];
  readonly figures: MeaningFigures;
}
