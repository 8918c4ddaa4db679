/** Answers as they are compared. */
import type { ItemKey } from "./item-key.ts";

/** An item with what was answered, by person; whoever has not answered is absent. */
export interface AnsweredItem {
  readonly id: string;
  readonly answers: ReadonlyMap<string, RatedAnswer>;
  readonly key: ItemKey;
}

/** An answer as it is compared. */
export interface RatedAnswer {
  /** "escalate:l2", "close". */
  readonly category: string;
  /** The step of the ladder; null for what enforces nothing. */
  readonly rung: number | null;
}
