/** A person of a cohort, for its managers. */
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";

/** Somebody who is or was in the cohort. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly demo: boolean;
  readonly leftAt: Date | null;
}

/** The trainee of this cohort, also one who was taken out of it. Anybody else is answered with 404. */
export async function requireMember(cohort: CohortHead, userId: string): Promise<Member> {
  const found = await database.cohortMember.findUnique({
    where: { cohortId_userId: { cohortId: cohort.id, userId } },
    select: {
      leftAt: true,
      user: { select: { id: true, name: true, email: true, active: true, demo: true, role: true } },
    },
  });
  if (found?.user.role !== "trainee") {
    throw new Response("There is nobody of this cohort at this address.", { status: 404 });
  }
  const { role: _, ...person } = found.user;
  return { ...person, leftAt: found.leftAt };
}

/** The same, for what only concerns those who are in it now. */
export async function requirePresent(cohort: CohortHead, userId: string): Promise<Member> {
  const member = await requireMember(cohort, userId);
  if (member.leftAt !== null) {
    throw new Response("This person is not in the cohort any more.", { status: 404 });
  }
  return member;
}
