/** The cohort through which a manager reads an attempt: whose trail a change is written in, and whose clock is shown. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { COHORT_HEAD, cohortsOf, type CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";

/** The cohort of the attempt's assignment, else the first of the manager's that the trainee is in. Null for neither: the manager may not read it. */
export async function cohortOf(manager: Visitor, attemptId: string): Promise<CohortHead | null> {
  return (await cohortsByAttempt(manager, [attemptId])).get(attemptId) ?? null;
}

/** The same of several attempts, by their ids; those that the manager may not read are not among them. */
export async function cohortsByAttempt(
  manager: Visitor,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, CohortHead>> {
  const cohort = cohortsOf(manager);
  const rows = await database.attempt.findMany({
    where: { id: { in: [...attemptIds] } },
    select: {
      id: true,
      assignment: { select: { cohort: { select: COHORT_HEAD } } },
      user: {
        select: {
          memberOf: {
            where: { leftAt: null, cohort },
            orderBy: { joinedAt: "asc" },
            take: 1,
            select: { cohort: { select: COHORT_HEAD } },
          },
        },
      },
    },
  });
  return new Map(
    rows.flatMap(({ id, assignment, user }) => {
      const found = assignment?.cohort ?? user.memberOf[0]?.cohort;
      return found ? [[id, found] as const] : [];
    }),
  );
}
