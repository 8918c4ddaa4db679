/** Reads how an attempt stands in its assignment: whether it counts, whether it was late, and whose is read before and after it. */
import { isLate, termsFor } from "#app/attempts/assigned/item-state.ts";
import { findLate } from "#app/attempts/assigned/late.server.ts";
import { whenWords } from "#app/attempts/assigned/when.ts";
import type { Cell, Row } from "#app/review/board/board.ts";
import { inBoardOrder } from "#app/review/board/query-board.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Counts, Neighbour, Standing } from "./standing.ts";

/** How it stands; a manager reads none that was begun without an assignment. */
export async function readStanding(attemptId: string, now: Date): Promise<Standing> {
  const { userId, finishedAt, assignedSlug, assignment } = await database.attempt.findUniqueOrThrow(
    {
      where: { id: attemptId },
      select: {
        ...{ userId: true, finishedAt: true, assignedSlug: true },
        assignment: { include: { extensions: true, cohort: { select: { timeZone: true } } } },
      },
    },
  );
  if (!assignment) throw new Error(`the attempt ${attemptId} was begun without an assignment`);
  const { id, title, rule, cohortId, cohort, extensions } = assignment;
  const own = extensions.find((one) => one.userId === userId) ?? null;
  const { dueAt } = termsFor(assignment, own);
  const late = await findLate([{ id: attemptId, finishedAt, dueAt }]);
  const { columns, rows } = await readCohortState(cohortId, now);
  const column = columns.findIndex((one) => one.assignmentId === id && one.slug === assignedSlug);
  const cell = rows.find((row) => row.userId === userId)?.cells[column];
  const counts = countsOf(attemptId, finishedAt !== null, column, cell);
  return {
    ...{ assignmentId: id, assignment: title, rule, counts },
    counting: counts === "another" ? (cell?.attemptId ?? null) : null,
    finished: cell?.finished ?? 0,
    due: dueAt && whenWords(dueAt, cohort.timeZone),
    late: finishedAt === null ? isLate(now, dueAt) : late.has(attemptId),
    ...neighboursOf(rows, column, userId),
  };
}

function countsOf(
  attemptId: string,
  isFinished: boolean,
  column: number,
  cell: Cell | undefined,
): Counts {
  if (column === -1) return "taken-back";
  if (!cell) return "left";
  if (!isFinished) return "unfinished";
  if (cell.state !== "finished") return "uncounted";
  return cell.attemptId === attemptId ? "yes" : "another";
}

function neighboursOf(
  rows: readonly Row[],
  column: number,
  userId: string,
): Pick<Standing, "place" | "of" | "previous" | "next"> {
  const read = inBoardOrder(rows).filter(
    (row) => row.userId === userId || (row.cells[column]?.attemptId ?? null) !== null,
  );
  const index = read.findIndex((row) => row.userId === userId);
  const at = (place: number): Neighbour | null => {
    const row = index === -1 || place < 0 ? undefined : read[place];
    const attemptId = row?.cells[column]?.attemptId;
    return row && attemptId ? { attemptId, name: row.name } : null;
  };
  return { place: index + 1, of: read.length, previous: at(index - 1), next: at(index + 1) };
}
