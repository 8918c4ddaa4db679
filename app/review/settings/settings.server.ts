/** What can be changed about a cohort: its name and time zone, who manages it, whether it is still used. */
import { normalEmail } from "#app/accounts/account.server.ts";
import { writeAudit } from "#app/accounts/audit.server.ts";
import { rolesFor } from "#app/accounts/role.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Change } from "#app/accounts/set-active.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import type { CohortWish } from "#app/review/cohorts/cohort-form.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";

/** A manager of the cohort. */
export interface CohortManager {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Its managers, the longest-serving first. */
export async function listManagers(cohortId: string): Promise<CohortManager[]> {
  const rows = await database.cohortManager.findMany({
    where: { cohortId },
    orderBy: [{ since: "asc" }, { userId: "asc" }],
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return rows.map(({ user }) => user);
}

/** Another name or time zone. Times that were set stay the same moments. */
export async function changeCohort(
  manager: Visitor,
  cohort: CohortHead,
  wish: CohortWish,
): Promise<void> {
  if (wish.name === cohort.name && wish.timeZone === cohort.timeZone) return;
  await database.$transaction(async (tx) => {
    await tx.cohort.update({ where: { id: cohort.id }, data: wish });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "change cohort",
      subject: `cohort ${wish.name}`,
      detail: { ...wish, nameBefore: cohort.name, timeZoneBefore: cohort.timeZone },
      cohortId: cohort.id,
    });
  });
}

/** Lets one more person manage it: somebody whose role allows that. */
export async function addManager(
  manager: Visitor,
  cohort: CohortHead,
  typed: string,
): Promise<Change> {
  const user = await database.user.findUnique({ where: { email: normalEmail(typed) } });
  if (!user?.active || !rolesFor("manage").includes(user.role)) {
    return { ok: false, problem: "There is no open manager account with this e-mail address." };
  }
  try {
    await database.$transaction(async (tx) => {
      await tx.cohortManager.create({ data: { cohortId: cohort.id, userId: user.id } });
      await writeAudit(tx, {
        actorId: manager.id,
        deed: "add manager",
        subject: user.name,
        detail: { email: user.email },
        cohortId: cohort.id,
      });
    });
    return { ok: true };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return { ok: false, problem: `${user.name} manages this cohort already.` };
  }
}

/** Ends somebody's managing; never the last one's, for then nobody would see the cohort. */
export async function removeManager(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
): Promise<Change> {
  return database.$transaction(async (tx) => {
    // Written first: of two who remove each other, the second waits here and then finds one manager left.
    await tx.cohort.updateMany({ where: { id: cohort.id }, data: { demo: cohort.demo } });
    const managers = await tx.cohortManager.findMany({
      where: { cohortId: cohort.id },
      select: { userId: true, user: { select: { name: true, email: true } } },
    });
    const gone = managers.find((one) => one.userId === userId);
    if (!gone) return { ok: false, problem: "This person does not manage the cohort any more." };
    if (managers.length === 1) {
      return { ok: false, problem: "A cohort keeps at least one manager. Add another one first." };
    }
    await tx.cohortManager.delete({
      where: { cohortId_userId: { cohortId: cohort.id, userId } },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "remove manager",
      subject: gone.user.name,
      detail: { email: gone.user.email },
      cohortId: cohort.id,
    });
    return { ok: true };
  });
}

/** Puts a cohort away or takes it out again. Nothing can be begun for one that is put away. */
export async function setArchived(
  manager: Visitor,
  cohort: CohortHead,
  archived: boolean,
  now: Date,
): Promise<void> {
  if ((cohort.archivedAt !== null) === archived) return;
  await database.$transaction(async (tx) => {
    await tx.cohort.update({
      where: { id: cohort.id },
      data: { archivedAt: archived ? now : null },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: archived ? "archive cohort" : "restore cohort",
      subject: `cohort ${cohort.name}`,
      detail: {},
      cohortId: cohort.id,
    });
  });
}
