/** The cohorts of a manager. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { cohortsOf } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";

/** A cohort as the list shows it. */
export interface CohortSummary {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly archivedAt: Date | null;
  /** People who are in it now and not deactivated. */
  readonly people: number;
  /** Assignments that were not taken back. */
  readonly assignments: number;
  readonly managers: readonly string[];
}

/** Those in use first, by name; an admin gets all. */
export async function listCohorts(manager: Visitor): Promise<CohortSummary[]> {
  const rows = await database.cohort.findMany({
    where: cohortsOf(manager),
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      timeZone: true,
      demo: true,
      archivedAt: true,
      managers: { select: { user: { select: { name: true } } }, orderBy: { since: "asc" } },
      _count: {
        select: {
          members: { where: { leftAt: null, user: { active: true } } },
          assignments: { where: { closedAt: null } },
        },
      },
    },
  });
  const all = rows.sort(byName).map(({ managers, _count, ...row }) => ({
    ...row,
    people: _count.members,
    assignments: _count.assignments,
    managers: managers.map(({ user }) => user.name),
  }));
  return [
    ...all.filter(({ archivedAt }) => archivedAt === null),
    ...all.filter(({ archivedAt }) => archivedAt !== null),
  ];
}
