/** The nouns of the desk: what every console offers, whatever the report. */
import type { Span } from "#app/language/markup/span.ts";

/** Authority levels, lowest first. The trainee is L1 unless the desk says otherwise. */
export const LEVELS = ["L1", "L2", "L3"] as const;
/** One of them. */
export type Level = (typeof LEVELS)[number];

/** Parts of the decision sheet that an action always asks for. */
export const SHEET_PARTS = ["note", "packet"] as const;
/** One of them. */
export type SheetPart = (typeof SHEET_PARTS)[number];

/** One button of the console. */
export interface DeskAction {
  readonly id: string;
  readonly label: string;
  /** The single key that chooses it. */
  readonly key: string;
  /** Its rung on the ladder of enforcement (0 none … 8 deactivation); null when it enforces nothing (escalate, call, hand over, ask). */
  readonly rung: number | null;
  /** The lowest authority level that may take it. */
  readonly level: Level;
  /** The lowest one on a protected account; null when it is the same. */
  readonly onProtected: Level | null;
  readonly approvers: number;
  readonly reversible: "yes" | "with-effort" | "no";
  /** Teams it can be addressed to; empty when it has no addressee. */
  readonly to: readonly string[];
  /** Minutes of the shift it costs unless a scenario says otherwise. */
  readonly minutes: number;
  readonly asks: readonly SheetPart[];
  /** What stands in explanations after “You”: "put [item] behind a screen". */
  readonly done: string;
  /** The same as a noun phrase: "a screen before [item]". */
  readonly step: string;
  /** What it does not end, in a sentence; null when nothing has to be said. */
  readonly leaves: string | null;
  /** Whom it hits, in a sentence; null when nothing has to be said. */
  readonly takes: string | null;
  readonly span: Span;
}

/** Somebody an action can be addressed to. */
export interface Team {
  readonly id: string;
  readonly label: string;
  /** What sentences call it, with its article: "the shift lead (L2)". */
  readonly name: string;
  /** What it is for: "which is there for lives at risk". */
  readonly who: string;
  /** How fast they answer, in minutes; null when no time is promised. */
  readonly answers: number | null;
  readonly by: "ticket" | "voice";
  readonly span: Span;
}

/** The whole console. */
export interface Desk {
  readonly platform: string;
  /** Who the trainee is ("an L1 reviewer"). */
  readonly you: string;
  readonly level: Level;
  /** An account that has one of these flags is protected. */
  readonly protectingFlags: readonly string[];
  readonly actions: readonly DeskAction[];
  readonly teams: readonly Team[];
}
