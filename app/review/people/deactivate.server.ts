/** Closes and reopens an account that is of the cohort alone, and takes people out of a cohort; what they did is kept. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Change } from "#app/accounts/set-active.server.ts";
import { isOfAlone, switchAccount } from "#app/accounts/switch-account.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { requireMember, requirePresent } from "./require-member.server.ts";

/** Closes an account, or opens it again: an admin anybody's of the cohort. */
export async function setActive(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  active: boolean,
  now: Date,
): Promise<Change> {
  const user = await requirePresent(cohort, userId);
  return database.$transaction(async (tx) => {
    // Takes the person's row first: whoever accepts another cohort's invitation at this moment waits, or is seen.
    await tx.user.updateMany({
      where: { id: userId, role: "trainee" },
      data: { role: "trainee" },
    });
    if (manager.role !== "admin" && !(await isOfAlone(tx, userId, cohort.id))) {
      const problem = `The account of ${user.name} is not of this cohort alone: an admin ${active ? "reopens" : "deactivates"} it. You can take them out of the cohort.`;
      return { ok: false, problem };
    }
    await switchAccount(tx, manager, user, active, now);
    return { ok: true };
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
