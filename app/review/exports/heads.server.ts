/** What every exported row says of its attempt. */
import { database } from "#app/database/client.server.ts";
import type { Prisma } from "#app/database/generated/sqlite/client.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import type { AttemptHead } from "./results-table.ts";

/** What is read of a result for it. */
export const HEAD = {
  user: { select: { name: true } },
  attempt: {
    select: {
      paced: true,
      version: { select: { number: true, title: true } },
      assignment: { select: { title: true } },
    },
  },
} as const satisfies Prisma.ResultInclude;

/** A result with it. */
export type ResultWithHead = Prisma.ResultGetPayload<{ include: typeof HEAD }>;

/** Makes heads; keeps which attempts the board shows and the numbers of versions that it met. */
export async function openHeads(cohortId: string, now: Date) {
  const { rows } = await readCohortState(cohortId, now);
  const counting = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ state, attemptId }) =>
        state === "finished" && attemptId !== null ? [attemptId] : [],
      ),
    ),
  );
  const numbers = new Map<string, number>();
  const numberOf = async (versionId: string): Promise<number> => {
    const known = numbers.get(versionId);
    if (known !== undefined) return known;
    const { number } = await database.scenarioVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { number: true },
    });
    numbers.set(versionId, number);
    return number;
  };
  return async (row: ResultWithHead): Promise<AttemptHead> => ({
    ...{ attemptId: row.attemptId, userId: row.userId, name: row.user.name },
    assignment: row.attempt.assignment?.title ?? "",
    ...{ slug: row.slug, version: row.attempt.version.number },
    judgedBy: await numberOf(row.versionId),
    ...{ mode: row.mode, counts: counting.has(row.attemptId), finishedAt: row.finishedAt },
  });
}
