/** What the Export page says of all rows together: the same figures as the board, and what a reader of the files must get too. */
import type { Row } from "#app/review/board/board.ts";

/** Of the people who are in the cohort and not deactivated, and of their attempts that count. */
export interface ExportTotals {
  readonly people: number;
  /** Whose account is deactivated; they are in none of the other numbers. */
  readonly deactivated: number;
  readonly ready: number;
  readonly notYet: number;
  readonly notEnoughEvidence: number;
  /** Attempts that count. */
  readonly counting: number;
  readonly passed: number;
  readonly critical: number;
  /** Mean percentage of the attempts that count; null while there is none. */
  readonly mean: number | null;
}

/** Sums up the rows of the board. */
export function exportTotals(all: readonly Row[]): ExportTotals {
  const rows = all.filter(({ active }) => active);
  const cells = rows.flatMap((row) => row.cells.filter(({ state }) => state === "finished"));
  const readiness = (verdict: Row["readiness"]) =>
    rows.filter((row) => row.readiness === verdict).length;
  const sum = cells.reduce((all, { percent }) => all + (percent ?? 0), 0);
  return {
    people: rows.length,
    deactivated: all.length - rows.length,
    ready: readiness("ready"),
    notYet: readiness("not-yet"),
    notEnoughEvidence: readiness("not-enough-evidence"),
    counting: cells.length,
    passed: cells.filter(({ passed }) => passed === true).length,
    critical: cells.reduce((all, { critical }) => all + critical, 0),
    mean: cells.length > 0 ? sum / cells.length : null,
  };
}
