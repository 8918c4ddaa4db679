/** The nouns of readiness: a decision about a person, with its reasons. */
import type { ScoredSkill } from "#app/language/scenario/score.ts";

/** What is said of a person. */
export const READINESS = ["ready", "not-yet", "not-enough-evidence"] as const;
/** One of them. */
export type ReadinessVerdict = (typeof READINESS)[number];

/** One reason: what was looked at, how it came out and the figures it rests on. */
export interface Reason {
  readonly about: "critical" | "assessment" | "passed" | "skill" | "sensitivity";
  readonly skill: ScoredSkill | null;
  readonly verdict: ReadinessVerdict;
  /** In words that can be read to the person; what `skill` is called is not among them. */
  readonly words: string;
  /** What stands behind it, in assessments that count: the critical errors, the decisions of the skill, or the attempts. */
  readonly n: number;
  readonly of: "decisions" | "attempts" | "worksheets";
  /** How many of them were right, where it is a share. */
  readonly right: number | null;
  /** Attempts that it rests on, where it rests on particular ones. */
  readonly attempts: readonly string[];
}

/** Something that a manager should know and that decides nothing. */
export interface Remark extends Pick<Reason, "words" | "attempts"> {
  /** Questions that it is about, where it is about some. */
  readonly questions?: readonly RemarkedQuestion[];
}

/** A place of a version of a scenario. */
export interface RemarkedQuestion {
  readonly slug: string;
  /** The version: "3", "3 B". */
  readonly version: string;
  /** "case.scene". */
  readonly key: string;
  /** "The last report: A sock account, first look". */
  readonly words: string;
}

/** What was worked out, and why; every term that was looked at has its reason, also those that were met. */
export interface Readiness {
  readonly verdict: ReadinessVerdict;
  readonly reasons: readonly Reason[];
  readonly remarks: readonly Remark[];
}

/** What a manager can decide; "worked-out" takes back what was decided before, and what is worked out holds from then on. */
export const DECISIONS = [...READINESS, "worked-out"] as const;
/** One of them. */
export type OwnVerdict = (typeof DECISIONS)[number];

/** A manager's own decision about somebody. */
export interface OwnDecision<Verdict extends OwnVerdict = OwnVerdict> {
  readonly verdict: Verdict;
  readonly computed: ReadinessVerdict;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}
