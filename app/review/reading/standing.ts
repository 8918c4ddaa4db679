/** How an attempt stands in its assignment, as the page about it says it. */
import type { AttemptRule } from "#app/attempts/results/result.ts";

/** Whether it is the attempt that the board shows; `another`: of several attempts another one is. */
export type Counts = "yes" | "another" | "unfinished" | "uncounted" | "taken-back" | "left";

/** Somebody else's attempt at the same assigned scenario. */
export interface Neighbour {
  readonly attemptId: string;
  readonly name: string;
}

/** The whole. */
export interface Standing {
  readonly assignmentId: string;
  readonly assignment: string;
  readonly rule: AttemptRule;
  readonly counts: Counts;
  /** The attempt that counts, where it is another one. */
  readonly counting: string | null;
  /** How many were finished, of which one counts. */
  readonly finished: number;
  /** In words of the cohort's time zone, with the person's own extension; null where nothing is due. */
  readonly due: string | null;
  /** Finished after it was due; or due, and not finished yet. */
  readonly late: boolean;
  /** People with an attempt at it, by the order of the board: where this one is, from 1, and who comes before and after. */
  readonly place: number;
  readonly of: number;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}
