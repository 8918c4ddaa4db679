/** Closes and reopens a trainee's account, and takes people out of a cohort; what they did is kept. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { requireMember, requirePresent } from "./require-member.server.ts";

/** Closes an account, which ends its sessions, or opens it again. Told in every cohort that the person is in. */
export async function setActive(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  active: boolean,
): Promise<void> {
  const user = await requirePresent(cohort, userId);
  if (user.active === active) return;
  await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { active } });
    if (!active) await tx.session.deleteMany({ where: { userId } });
    const memberships = await tx.cohortMember.findMany({ where: { userId, leftAt: null } });
    for (const { cohortId } of memberships) {
      await writeAudit(tx, {
        actorId: manager.id,
        deed: active ? "reopen" : "deactivate",
        subject: user.name,
        detail: { userId },
        cohortId,
      });
    }
  });
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
