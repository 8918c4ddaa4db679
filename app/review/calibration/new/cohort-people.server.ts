/** The people of a cohort who can be named for a set. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { byName } from "#app/kit/table/by-name.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";

/** Somebody of the cohort. */
export interface CohortPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly manages: boolean;
}

/** Its members and managers and the manager who asks, as a condition for queries; without those whose account is closed. */
export function namableIn(manager: Visitor, { id }: CohortHead): Prisma.UserWhereInput {
  return {
    active: true,
    OR: [
      { id: manager.id },
      { manages: { some: { cohortId: id } } },
      { memberOf: { some: { cohortId: id, leftAt: null } } },
    ],
  };
}

/** Managers first. */
export async function listPeople(manager: Visitor, cohort: CohortHead): Promise<CohortPerson[]> {
  const rows = await database.user.findMany({
    where: namableIn(manager, cohort),
    select: {
      ...{ id: true, name: true, email: true },
      manages: { where: { cohortId: cohort.id }, select: { userId: true } },
    },
  });
  return rows
    .map(({ manages, ...person }) => {
      return { ...person, manages: manages.length > 0 || person.id === manager.id };
    })
    .sort((a, b) => Number(b.manages) - Number(a.manages) || byName(a, b));
}
