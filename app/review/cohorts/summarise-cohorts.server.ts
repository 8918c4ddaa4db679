/** What a manager looks for first on a Monday: of each cohort, who is ready, who is late and who made a critical error. */
import type { BoardTotals } from "#app/review/board/board.ts";
import { queryBoard, readBoardQuery } from "#app/review/board/query-board.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";

/** The totals of each board. One after the other: a list of cohorts is short, and a board is not small. */
export async function summariseCohorts(
  cohortIds: readonly string[],
  now: Date,
): Promise<Record<string, BoardTotals>> {
  const totals: Record<string, BoardTotals> = {};
  const query = readBoardQuery(new URLSearchParams());
  for (const id of cohortIds) {
    const { columns, rows } = await readCohortState(id, now);
    totals[id] = queryBoard(columns, rows, query).totals;
  }
  return totals;
}
