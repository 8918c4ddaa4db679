/** What a scenario becomes when it is built: the data that an attempt is pinned to. All of it is plain JSON. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Rules, Worksheet } from "#app/language/handbook/handbook.ts";
import type { ModelPath } from "./model.ts";
import type { DeskCase, Scenario } from "./scenario.ts";
import type { Tested } from "./tested.ts";

/** The form of what is stored of scenarios and handbooks. Raised, with a migration that refuses older rows, when it changes. */
export const FORMAT = 4;

/** A machine configuration for XState 5, without functions. */
export type MachineConfig = Readonly<Record<string, unknown>>;

/** A scenario with everything needed to play and to judge it. */
export interface Compiled {
  readonly format: typeof FORMAT;
  readonly scenario: Scenario;
  readonly desk: Desk;
  /** What becomes of its buttons where the scenario does not say so. */
  readonly deskCase: DeskCase;
  /** What the handbook judges by. */
  readonly rules: Rules;
  /** The worksheets that it uses, by id. */
  readonly worksheets: Readonly<Record<string, Worksheet>>;
  readonly machine: MachineConfig;
  readonly model: ModelPath;
  /** What it tests. */
  readonly tests: readonly Tested[];
}

/** What is stored of it: what its author wrote, without what the desk adds to every scene and the machine made of both. */
export type StoredScenario = Omit<Compiled, "machine">;

/** Where an attempt stands: a cache of the fold of its log. */
export interface Position {
  readonly value: Readonly<Record<string, string>>;
  readonly context: PositionContext;
}

/** What a position holds beside the state of each case. */
export interface PositionContext {
  /** Minutes since the shift began; goes on after its end while effects are pending. */
  readonly minute: number;
  readonly ended: boolean;
  readonly facts: Readonly<Record<string, true>>;
  /** Case id to the minute in which its present scene began. */
  readonly entered: Readonly<Record<string, number>>;
}

/** One thing that happened; the log on the desk and the debrief are made of these. */
export interface Happening {
  /** Index of the log entry that caused it; -1 for the beginning. */
  readonly seq: number;
  readonly minute: number;
  readonly kind:
    "arrived" | "chose" | "effect" | "shift-end" | "opened" | "filled" | "access-ended";
  readonly case: string | null;
  /** The scene it happened in. */
  readonly scene: string | null;
  /** The id of the choice, otherwise, effect, shift end, record or worksheet. */
  readonly what: string | null;
  /** The scene or ending the case is in afterwards. */
  readonly then: string | null;
}
