/** What analysis finds out about a scenario before anybody has played it. All of it is plain JSON. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";

/** A run that leads to a situation: replaying `events` from the start of the shift arrives there. */
export interface Witness {
  readonly events: readonly PlayEvent[];
  /** Minutes after the shift began. */
  readonly minute: number;
  /** Facts that hold then, sorted. */
  readonly facts: readonly string[];
}

/** A scene or ending of a case, whether it can be reached under conditions, and by which shortest run. */
export interface Reached {
  readonly case: string;
  readonly state: string;
  /** Null when no run reaches it. */
  readonly witness: Witness | null;
}

/** A situation in which nothing that can still be done or can still happen closes the case well: it is stuck until the shift ends. */
export interface SoftLock {
  readonly case: string;
  readonly scene: string;
  readonly witness: Witness;
}

/** How often random plays came by; keys of `visits` are `case.state`, of `taken` the ids of choices, otherwises, effects and shift ends. */
export interface Coverage {
  readonly plays: number;
  readonly visits: Readonly<Record<string, number>>;
  readonly taken: Readonly<Record<string, number>>;
}

/** What a bot that always plays in one way scores. */
export interface BotResult {
  /** Stable: `random`, `always-escalate`, `policy-perfect`… */
  readonly bot: string;
  /** "Always escalates", for people. */
  readonly title: string;
  readonly plays: number;
  /** Mean of the percentages. */
  readonly mean: number;
  /** Plays in each tenth of the scale: 0–9, 10–19 … 90–100 per cent. */
  readonly histogram: readonly number[];
  /** Plays that would pass. */
  readonly passed: number;
  /** Plays with at least one critical error. */
  readonly critical: number;
}

/** The best that can be had, overall and per skill. */
export interface Attainable {
  readonly points: number;
  /** False when the search stopped at its limit. */
  readonly proved: boolean;
  readonly skills: readonly { readonly skill: ScoredSkill; readonly points: number }[];
}

/** The whole analysis. */
export interface Analysis {
  readonly attainable: Attainable;
  readonly model: readonly PlayEvent[];
  readonly reached: readonly Reached[];
  readonly softLocks: readonly SoftLock[];
  readonly coverage: Coverage;
  readonly bots: readonly BotResult[];
  /** Situations looked at by the search under conditions, and whether that was all of them. */
  readonly searched: { readonly situations: number; readonly complete: boolean };
  readonly problems: readonly Diagnostic[];
}
