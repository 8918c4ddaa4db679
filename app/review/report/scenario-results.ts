/** How a cohort did in each assigned scenario, for its printed page. */
import type { Column } from "#app/review/board/board.ts";
import type { CohortState } from "#app/review/board/read-board.server.ts";
import { figureOf, shareOf, type Figure } from "#app/review/figure/figure.ts";
import { wilsonInterval } from "#app/review/statistics/wilson.ts";

/** One assigned scenario. */
export interface ScenarioResult {
  readonly column: Column;
  /** People who finished it, of all. */
  readonly finished: number;
  readonly people: number;
  readonly overdue: number;
  readonly passed: number;
  /** Not passed, without a critical error; and with one. */
  readonly failed: number;
  readonly criticalAttempts: number;
  readonly mean: Figure;
  readonly share: Figure;
}

/** Each column of the board over the attempts that count. */
export function scenarioResults({
  columns,
  rows,
}: Pick<CohortState, "columns" | "rows">): ScenarioResult[] {
  return columns.map((column, index) => {
    const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
    const done = cells.filter(({ state }) => state === "finished");
    const passed = done.filter((cell) => cell.passed === true).length;
    const criticalAttempts = done.filter(({ critical }) => critical > 0).length;
    const n = done.length;
    const base = { n, of: "attempts", rule: `the ${column.rule} attempt, ${column.mode}` };
    const sum = done.reduce((all, { percent }) => all + (percent ?? 0), 0);
    return {
      ...{ column, finished: n, people: rows.length, passed, criticalAttempts },
      overdue: cells.filter(({ overdue }) => overdue).length,
      failed: done.filter((cell) => cell.passed === false && cell.critical === 0).length,
      mean: figureOf({
        ...base,
        value: sum / n,
        definition:
          "Mean score of the attempts that count, in percent of what the model path earns.",
      }),
      share: shareOf(
        { part: passed, whole: n },
        {
          ...{ ...base, interval: wilsonInterval(passed, n) },
          definition: "Attempts passed over attempts that count; in brackets Wilson's interval.",
        },
      ),
    };
  });
}
