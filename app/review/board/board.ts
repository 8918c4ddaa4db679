/** The nouns of the board: a cohort's people over the scenarios that they were assigned. */
import type { Mode } from "#app/attempts/attempt.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";

/** One assigned scenario. */
export interface Column {
  readonly assignmentId: string;
  readonly assignment: string;
  readonly slug: string;
  readonly title: string;
  readonly mode: Mode;
  readonly rule: AttemptRule;
  readonly opensAt: Date;
  readonly dueAt: Date | null;
}

/** An assigned scenario as attempts at it are looked up. */
export function columnKey({
  assignmentId,
  slug,
}: {
  readonly assignmentId: string;
  readonly slug: string;
}): string {
  return `${assignmentId} ${slug}`;
}

/** How somebody stands with one assigned scenario. */
export interface Cell {
  readonly state: "opens-later" | "not-begun" | "half-done" | "finished";
  /** Not finished, and due before now (a person's own extension counts). */
  readonly overdue: boolean;
  /** The attempt that counts was finished after it was due (a person's own extension counts). */
  readonly late: boolean;
  /** The attempt that counts, else the one that is half done. */
  readonly attemptId: string | null;
  readonly percent: number | null;
  readonly passed: boolean | null;
  readonly critical: number;
  readonly adjusted: boolean;
  /** Finished attempts, of which one counts. */
  readonly finished: number;
}

/** Whether a manager decided somebody's readiness: as it was worked out at that moment, or otherwise. */
export type Decided = "no" | "confirmed" | "otherwise";

/** One person's row. */
export interface Row {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  /** Whether it is known that the address is theirs. */
  readonly proved: boolean;
  readonly readiness: ReadinessVerdict;
  /** Whether a manager decided it, and otherwise than was worked out then. */
  readonly decided: Decided;
  /** Whether something else is worked out now than when the manager decided. */
  readonly overtaken: boolean;
  readonly cells: readonly Cell[];
  readonly finished: number;
  readonly overdue: number;
  readonly critical: number;
  /** The mean percentage of the attempts that count; null while there is none. */
  readonly mean: number | null;
}

/** What rows can be sorted by, beside the columns (by their number). */
export const SORTS = ["name", "readiness", "finished", "overdue", "critical", "mean"] as const;

/** What people can be narrowed to, beside readiness. */
export const ONLY = [
  ...(["overdue", "late", "critical", "half-done"] as const),
  ...(["not-begun", "overtaken", "deactivated"] as const),
] as const;

/** What somebody asked of the board. */
export interface BoardQuery {
  readonly search: string;
  readonly readiness: ReadinessVerdict | null;
  readonly only: (typeof ONLY)[number] | null;
  readonly sort: string;
  readonly descending: boolean;
  readonly page: number;
}

/** A page of the board, with what there is in all. */
export interface Board {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly people: number;
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
  readonly totals: BoardTotals;
}

/** Of all of the cohort whose account is in use, whatever is filtered. */
export interface BoardTotals {
  readonly ready: number;
  readonly notYet: number;
  readonly notEnoughEvidence: number;
  readonly overdue: number;
  readonly critical: number;
  /** Whose account is deactivated; they are in none of the other numbers. */
  readonly deactivated: number;
}
