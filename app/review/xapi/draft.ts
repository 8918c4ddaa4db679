/** A statement before it is known whether anything about it is new. */
import type { VERBS } from "./iris.ts";
import type { Activity, Extensions, StatementResult } from "./statement.ts";

/** The draft. */
export interface Draft {
  /** What of the attempt it is about: of each slot one statement is in force. */
  readonly slot: string;
  readonly verb: keyof typeof VERBS;
  readonly object: Activity;
  /** Whether it is about a part of the scenario, not the whole. */
  readonly inScenario: boolean;
  readonly result?: StatementResult;
  /** Extensions of the context. */
  readonly context: Extensions;
  readonly at: Date;
}
