/** Closes and reopens a trainee's account, and takes people out of a cohort; what they did is kept. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { switchAccount } from "#app/accounts/switch-account.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { requireMember, requirePresent } from "./require-member.server.ts";

/** Closes an account, or opens it again. */
export async function setActive(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  active: boolean,
  now: Date,
): Promise<void> {
  const user = await requirePresent(cohort, userId);
  await database.$transaction((tx) => switchAccount(tx, manager.id, user, active, now));
}

/** Takes somebody out of the cohort, or back in. */
export async function setPresent(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  present: boolean,
  now: Date,
): Promise<void> {
  const user = await requireMember(cohort, userId);
  if ((user.leftAt === null) === present) return;
  await database.$transaction(async (tx) => {
    await tx.cohortMember.update({
      where: { cohortId_userId: { cohortId: cohort.id, userId } },
      data: { leftAt: present ? null : now },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: present ? "bring back" : "take out",
      subject: user.name,
      detail: { userId },
      cohortId: cohort.id,
    });
  });
}
