/** What can happen to an attempt: the payloads of its log. Folding them gives state, score, debrief and replay. */

/** How sure the trainee is; the three steps of certainty-based marking. */
export type Certainty = 1 | 2 | 3;

/** How soon what is passed on has to be looked at. */
export const URGENCIES = ["now", "in-turn"] as const;
/** One of them. */
export type Urgency = (typeof URGENCIES)[number];

/** A desk action taken on a case, with the sheet that went with it. */
export interface ActEvent {
  readonly type: "act";
  readonly case: string;
  readonly do: string;
  readonly to: string | null;
  readonly cites: readonly string[];
  readonly certainty: Certainty | null;
  readonly note: string;
  /** Records (ids) and worksheets (ids) of the case that go with it. */
  readonly attaches: readonly string[];
  /** Passed on: the line of the matrix that applies, "none" for none of them; absent where nothing was said. */
  readonly line?: string | undefined;
  readonly urgency?: Urgency | undefined;
  /** The button that is asked for. */
  readonly proposes?: string | undefined;
}

/** A record opened. */
export interface OpenEvent {
  readonly type: "open";
  readonly case: string;
  readonly record: string;
}

/** A worksheet filled in: question id to option id, every question answered. */
export interface WorksheetEvent {
  readonly type: "worksheet";
  readonly case: string;
  readonly worksheet: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** The trainee lets time pass until something happens, or for so many minutes. */
export interface WaitEvent {
  readonly type: "wait";
  readonly minutes: number | null;
}

/** Real time passed in a paced run: so many whole minutes of the shift. */
export interface ClockEvent {
  readonly type: "clock";
  readonly minutes: number;
}

/** The trainee stopped the clock, or let it go on. */
export interface PauseEvent {
  readonly type: "pause" | "resume";
}

/** One entry of the log. */
export type PlayEvent = ActEvent | OpenEvent | WorksheetEvent | WaitEvent | ClockEvent | PauseEvent;

/** Why an event was not taken. */
export type Refusal = "over" | "no-such-case" | "not-open" | "not-offered" | "incomplete";
