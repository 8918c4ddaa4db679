/** What the Report pane shows: an analysis in words and figures. Plain JSON, so that a worker can make it and a page can draw it. */
import type { Diagnostic, Severity } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";

/** A run, told. `events` replay to where it leads. */
export interface RunView {
  /** The clock of the shift where it leads: "16:41". */
  readonly at: string;
  readonly minute: number;
  /** What is done, in order: "Open Account record", "Escalate to Shift lead (L2)". */
  readonly steps: readonly string[];
  /** What is known then, in words. */
  readonly facts: readonly string[];
  readonly events: readonly PlayEvent[];
}

/** What one skill can earn. */
export interface SkillView {
  readonly skill: ScoredSkill;
  /** The most that any run earns in it. */
  readonly attainable: number;
  /** What the model path earns in it. */
  readonly model: number;
}

/** How one way of playing does. */
export interface BotView {
  readonly bot: string;
  readonly title: string;
  /** "passes 0 of 1,000 plays", "scores 31 % and does not pass". */
  readonly result: string;
  readonly plays: number;
  readonly mean: number;
  /** Plays in each tenth of the scale. */
  readonly tenths: readonly { readonly label: string; readonly plays: number }[];
  readonly passed: number;
  readonly critical: number;
  /** In per cent of the plays, rounded. */
  readonly passedShare: string;
  readonly criticalShare: string;
}

/** A scene or an ending, and how it is reached. */
export interface PlaceView {
  readonly id: string;
  readonly kind: "scene" | "ending";
  readonly span: Span;
  /** Null when no run reaches it. */
  readonly run: RunView | null;
  /** How many random plays came by. */
  readonly visits: number;
}

/** A case with its scenes and endings. */
export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly places: readonly PlaceView[];
  readonly reached: number;
}

/** A situation from which the case cannot be closed well any more. */
export interface SoftLockView {
  readonly case: string;
  readonly scene: string;
  readonly span: Span;
  readonly run: RunView;
}

/** Something that random plays never took. */
export interface UntakenView {
  readonly id: string;
  /** "Lock the account", "Otherwise", "After 11 minutes". */
  readonly words: string;
  /** "lookalike, open". */
  readonly where: string;
  readonly span: Span;
}

/** Problems of one code. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly problems: readonly Diagnostic[];
}

/** All of it. */
export interface ReportView {
  readonly title: string;
  /** Per cent needed to pass. */
  readonly pass: number;
  readonly shift: string;
  readonly attainable: {
    readonly points: number;
    readonly proved: boolean;
    readonly skills: readonly SkillView[];
    readonly model: RunView;
  };
  readonly bots: readonly BotView[];
  readonly cases: readonly CaseView[];
  readonly softLocks: readonly SoftLockView[];
  readonly coverage: {
    readonly plays: number;
    readonly taken: number;
    readonly of: number;
    readonly untaken: readonly UntakenView[];
  };
  readonly searched: { readonly situations: number; readonly complete: boolean };
  /** What chance was begun with; null when it was not told. */
  readonly seed: number | null;
  readonly problems: readonly ProblemGroup[];
}
