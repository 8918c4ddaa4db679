/** What every exported row says of its attempt. */
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { AttemptHead } from "./results-table.ts";

/** What is read with a result for it. */
export const HEAD = {
  attempt: { select: { paced: true, versionId: true } },
} as const satisfies Prisma.ResultInclude;

/** A result with it. */
export type ResultWithHead = Prisma.ResultGetPayload<{ include: typeof HEAD }>;

/** Makes the heads of some results at a time, in their order. What many attempts share is read once and kept: which count, names, titles, versions. */
export async function openHeads(cohortId: string, now: Date) {
  const { rows } = await readCohortState(cohortId, now);
  const counting = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ state, attemptId }) =>
        state === "finished" && attemptId !== null ? [attemptId] : [],
      ),
    ),
  );
  const nameOf = keeping((ids) =>
    database.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  );
  const assignmentOf = keeping((ids) =>
    database.assignment.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } }),
  );
  const versionOf = keeping((ids) =>
    database.scenarioVersion.findMany({
      where: { id: { in: ids } },
      select: { id: true, number: true, form: true, title: true },
    }),
  );
  return async (results: readonly ResultWithHead[]): Promise<AttemptHead[]> => {
    const [names, assignments, versions] = await Promise.all([
      nameOf(results.map(({ userId }) => userId)),
      assignmentOf(results.flatMap(({ assignmentId }) => assignmentId ?? [])),
      versionOf(results.flatMap(({ versionId, attempt }) => [versionId, attempt.versionId])),
    ]);
    return results.map((row) => {
      const { attemptId, userId, slug, mode, finishedAt, assignmentId } = row;
      const seen = versions(row.attempt.versionId);
      return {
        ...{ attemptId, userId, slug, mode, finishedAt, counts: counting.has(attemptId) },
        name: names(userId).name,
        assignment: assignmentId === null ? "" : assignments(assignmentId).title,
        ...{ title: seen.title, version: seen.number, form: seen.form },
        judgedBy: versions(row.versionId).number,
      };
    });
  };
}

/** Rows by id: asks for those that it has not met; one that is not there is a fault of ours. */
function keeping<Row extends { readonly id: string }>(read: (ids: string[]) => Promise<Row[]>) {
  const known = new Map<string, Row>();
  return async (wanted: readonly string[]): Promise<(id: string) => Row> => {
    const missing = [...new Set(wanted)].filter((id) => !known.has(id));
    if (missing.length > 0) for (const row of await read(missing)) known.set(row.id, row);
    return (id) => {
      const found = known.get(id);
      if (!found) throw new Error(`no row ${id}`);
      return found;
    };
  };
}
