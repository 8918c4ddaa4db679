/** The nouns of an attempt: one trainee, one version, one log. */
import type { Happening, Position } from "#app/language/scenario/compiled.ts";
import type { PlayEvent, Refusal } from "#app/language/scenario/event.ts";
import type { AttemptClock, Timed } from "./shift-clock.ts";

/** `practice` explains each decision; `assessment` keeps explanations for the debrief. */
export type Mode = "practice" | "assessment";

/** What is fixed when an attempt begins. */
export interface Attempt {
  readonly id: string;
  readonly userId: string;
  readonly versionId: string;
  readonly mode: Mode;
  readonly paced: boolean;
  /** Extended time: how many times longer a minute of the shift lasts. */
  readonly paceFactor: number;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** Of a practice that is not finished: the open assessment of the same scenario that it waits for. */
  readonly heldBy: string | null;
  /** Null unless it is paced. */
  readonly clock: AttemptClock | null;
}

/** The log of an attempt and its fold. */
export interface Folded {
  readonly entries: readonly Timed[];
  readonly events: readonly PlayEvent[];
  readonly happenings: readonly Happening[];
  readonly position: Position;
}

/** What a trainee asks for: an event, with the id the page gave it and the place in the log it was made for. */
export interface Command {
  readonly key: string;
  readonly seq: number;
  readonly event: PlayEvent;
}

/** Why nothing was recorded. `stale`: another tab was faster; `paused`: the clock is stopped; `held`: an assessment of the scenario is open. */
export type Refused = Refusal | "stale" | "paused" | "held";

/** The answer to a command; the same command sent again is a success. */
export type Recorded =
  | { readonly ok: true; readonly finished: boolean }
  | { readonly ok: false; readonly refusal: Refused };

/** An attempt as a list shows it. */
export interface AttemptSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  readonly mode: Mode;
  readonly paced: boolean;
  readonly paceFactor: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Minutes of the shift that have passed. */
  readonly minute: number;
  readonly percent: number | null;
  readonly passed: boolean | null;
  readonly critical: boolean | null;
}
