/** Who may see which cohort and whose attempts: a manager their own cohorts, an admin all of them. */
import { rolesFor } from "#app/accounts/role.ts";
import { requireUser, type Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";

/** A cohort as every page about it needs it. */
export interface CohortHead {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly archivedAt: Date | null;
}

/** What is selected for it. */
export const COHORT_HEAD = {
  id: true,
  name: true,
  timeZone: true,
  demo: true,
  archivedAt: true,
} as const;

/** The manager who is asking. */
export function requireManager(request: Request): Promise<Visitor> {
  return requireUser(request, ...rolesFor("manage"));
}

/** Which cohorts a manager sees, as a condition for queries. */
export function cohortsOf(manager: Visitor) {
  return manager.role === "admin" ? {} : { managers: { some: { userId: manager.id } } };
}

/** The cohort at this address. Another manager's is answered like one that does not exist. */
export async function requireCohort(manager: Visitor, id: string | undefined): Promise<CohortHead> {
  const found = await database.cohort.findFirst({
    where: { id: id ?? "", ...cohortsOf(manager) },
    select: COHORT_HEAD,
  });
  if (!found) throw new Response("There is no cohort of yours at this address.", { status: 404 });
  return found;
}

/** Attempts that managers of such a cohort may read, as a condition for queries: those for an assignment of it, and nothing else that its people do. */
export function readableIn(cohort: Prisma.CohortWhereInput) {
  // An empty condition, as for an admin, would be met by an attempt without an assignment.
  return { assignmentId: { not: null }, assignment: { cohort } };
}
