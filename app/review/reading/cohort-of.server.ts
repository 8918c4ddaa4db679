/** The cohort through which a manager reads an attempt: whose trail a change is written in, and whose clock is shown. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { COHORT_HEAD, cohortsOf, readableIn, type CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";

/** The cohort of the attempt's assignment; a 404 where the manager may not read it. */
export async function cohortOf(manager: Visitor, attemptId: string): Promise<CohortHead> {
  const cohort = (await cohortsByAttempt(manager, [attemptId])).get(attemptId);
  if (!cohort) throw new Response("There is no attempt at this address.", { status: 404 });
  return cohort;
}

/** The same of several attempts, by their ids; those that the manager may not read are not among them. */
export async function cohortsByAttempt(
  manager: Visitor,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, CohortHead>> {
  const rows = await database.attempt.findMany({
    where: { id: { in: [...attemptIds] }, ...readableIn(cohortsOf(manager)) },
    select: { id: true, assignment: { select: { cohort: { select: COHORT_HEAD } } } },
  });
  return new Map(
    rows.flatMap(({ id, assignment }) => (assignment ? [[id, assignment.cohort] as const] : [])),
  );
}
