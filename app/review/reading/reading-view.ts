/** What a manager reads of an attempt: the only shape in which it leaves the server. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Draw } from "#app/attempts/draw.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import type { Change, GradedAnswer } from "#app/attempts/results/change.ts";
import type { Criterion } from "#app/attempts/results/rubric.ts";
import type { DeskAtStep, StepWords } from "#app/attempts/results/steps.ts";
import type { ClauseWords, DecisionView } from "#app/language/scenario/debrief-view.ts";
import type { ClauseGroup } from "#app/library/handbook-views.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import type { Standing } from "./standing.ts";

/** Whose attempt it is, at what and when. */
export interface ReadingHead {
  readonly attemptId: string;
  readonly who: { readonly id: string; readonly name: string };
  readonly cohort: CohortHead;
  readonly standing: Standing;
  readonly title: string;
  readonly slug: string;
  readonly version: number;
  /** Null where there was one form. */
  readonly draw: Draw | null;
  /** The version whose key is in force, where it is another one. */
  readonly judgedBy: number | null;
  readonly mode: Mode;
  readonly paced: boolean;
  readonly paceFactor: number;
  /** How often the person had practised the scenario before; null for practice. */
  readonly practised: number | null;
  readonly started: string;
  /** Null while it goes on. */
  readonly finished: string | null;
}

/** A step in the list. */
export interface StepLine extends Omit<StepWords, "at"> {
  /** The real time, and how long after the entry before. */
  readonly at: string;
  readonly gap: string;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly changed: boolean }[];
  readonly notes: number;
}

/** A judged decision at the step, as the debrief explains it. */
export interface StepDecision {
  readonly decision: DecisionView;
  /** Its number among the decisions, from 1. */
  readonly number: number;
  readonly target: string;
  readonly keyVerdict: Verdict;
  /** Its lines in the score, by index. */
  readonly lines: readonly number[];
}

/** The sheet that went with something that was done. */
export interface StepSheet {
  readonly certainty: 1 | 2 | 3 | null;
  readonly cites: readonly string[];
  readonly note: string;
  readonly attached: readonly string[];
  /** What was said with a report that was passed on. */
  readonly said: readonly { readonly what: string; readonly given: string }[];
}

/** The step in the middle. */
export interface Step extends DeskAtStep {
  /** Null after the last entry: what was left. */
  readonly line: StepLine | null;
  /** From 0; as many as the log has entries is the end. */
  readonly index: number;
  /** The case that is shown. */
  readonly caseId: string | null;
  /** The clock was stopped: the desk was covered. */
  readonly covered: boolean;
  readonly sheet: StepSheet | null;
  readonly decisions: readonly StepDecision[];
}

/** A note as it is shown. */
export interface NoteWords {
  readonly id: string;
  readonly seq: number | null;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** Whether the manager who reads wrote it. */
  readonly own: boolean;
  /** What a correction begins from. */
  readonly mark: string;
  /** What it said before, the oldest first. */
  readonly earlier: readonly { readonly text: string; readonly until: string }[];
}

/** Everything on the page. */
export interface Reading {
  readonly head: ReadingHead;
  readonly steps: readonly StepLine[];
  readonly step: Step;
  /** The handbook of the version that was taken, and the clauses that the judgements name. */
  readonly handbook: readonly ClauseGroup[];
  readonly clauses: Readonly<Record<string, ClauseWords>>;
  /** Null while the attempt goes on. */
  readonly sheet: ScoreSheet | null;
  readonly changes: readonly Change[];
  readonly answers: readonly GradedAnswer[];
  /** What written answers are graded by. */
  readonly rubric: readonly Criterion[];
  readonly notes: readonly NoteWords[];
  /** The number of the last change. */
  readonly base: number;
}
