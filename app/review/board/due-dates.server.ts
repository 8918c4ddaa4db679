/** When each person had to be done with each assignment of a cohort. */
import { termsFor } from "#app/attempts/assigned/item-state.ts";
import { database } from "#app/store/client.server.ts";

/** The due date of a person at an assignment, with their extension; null where there is none. */
export type DueDates = (userId: string, assignmentId: string) => Date | null;

/** Reads them for all assignments of the cohort, those that were taken back among them. */
export async function readDueDates(cohortId: string): Promise<DueDates> {
  const rows = await database.assignment.findMany({
    where: { cohortId },
    select: {
      ...{ id: true, opensAt: true, dueAt: true },
      extensions: { select: { userId: true, dueAt: true } },
    },
  });
  const own = new Map(rows.map(({ id, dueAt }) => [id, dueAt]));
  const extended = new Map(
    rows.flatMap(({ id, opensAt, dueAt, extensions }) =>
      extensions.map((extension) => {
        const terms = { opensAt, dueAt, closedAt: null, attemptsAllowed: null };
        const later = termsFor(terms, { dueAt: extension.dueAt, extraAttempts: 0 }).dueAt;
        return [`${extension.userId} ${id}`, later] as const;
      }),
    ),
  );
  return (userId, assignmentId) =>
    extended.get(`${userId} ${assignmentId}`) ?? own.get(assignmentId) ?? null;
}
