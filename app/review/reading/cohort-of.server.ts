/** The cohort through which a manager reads an attempt: whose trail a change is written in, and whose clock is shown. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { cohortsOf } from "#app/review/access.server.ts";

/** As much of a cohort as is shown beside an attempt. */
export interface ReadThrough {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

const HEAD = { id: true, name: true, timeZone: true } as const;

/** The cohort of the attempt's assignment, else the first of the manager's that the trainee is in. Null for neither: the manager may not read it. */
export async function cohortOf(manager: Visitor, attemptId: string): Promise<ReadThrough | null> {
  const cohort = cohortsOf(manager);
  const found = await database.attempt.findUnique({
    where: { id: attemptId },
    select: {
      assignment: { select: { cohort: { select: HEAD } } },
      user: {
        select: {
          memberOf: {
            where: { leftAt: null, cohort },
            orderBy: { joinedAt: "asc" },
            take: 1,
            select: { cohort: { select: HEAD } },
          },
        },
      },
    },
  });
  return found?.assignment?.cohort ?? found?.user.memberOf[0]?.cohort ?? null;
}
