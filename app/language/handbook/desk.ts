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
  readonly approvers: number;
  readonly reversible: "yes" | "with-effort" | "no";
  /** Teams it can be addressed to; empty when it has no addressee. */
  readonly to: readonly string[];
  /** Minutes of the shift it costs unless a scenario says otherwise. */
  readonly minutes: number;
  readonly asks: readonly SheetPart[];
  readonly span: Span;
}

/** Somebody an action can be addressed to. */
export interface Team {
  readonly id: string;
  readonly label: string;
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
  readonly actions: readonly DeskAction[];
  readonly teams: readonly Team[];
}
