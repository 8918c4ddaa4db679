/** An admin gives somebody another role, with all that follows: cohorts, and whose decisions are counted. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { adminProblem } from "#app/accounts/guard-admins.server.ts";
import { may, type Role } from "#app/accounts/role.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Change } from "#app/accounts/set-active.server.ts";
import { retally } from "#app/attempts/counting/retally.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { giveRole } from "./give-role.server.ts";
import type { Account } from "./read-account.server.ts";

/** Milliseconds that it may take for somebody who did much, on a busy machine. */
const PATIENCE = 30_000;

/** Done, or why not; the same role again changes nothing. */
export async function changeRole(
  admin: Visitor,
  account: Account,
  role: Role,
  now: Date,
): Promise<Change> {
  if (account.role === role) return { ok: true };
  return database.$transaction(
    async (tx): Promise<Change> => {
      const managing = may(role, "manage") ? [] : await lockManaged(tx, account.id);
      const alone = managing.find(({ managers }) => managers === 1);
      const problem =
        (await adminProblem(tx, admin.id, account.id)) ??
        (alone ? `Nobody else manages ${alone.name}. Add another manager there first.` : null);
      if (problem !== null) return { ok: false, problem };
      if (!(await giveRole(tx, admin, account, role, now)))
        return { ok: false, problem: "Somebody else changed this role just now." };
      for (const { id } of managing) await stopManaging(tx, admin, account, id);
      if (account.role === "trainee") await leaveCohorts(tx, admin, account, now);
      if ((account.role === "trainee") !== (role === "trainee"))
        await retally(tx, account.id, role === "trainee");
      return { ok: true };
    },
    { timeout: PATIENCE },
  );
}

/** The cohorts that they manage, with how many do. Of two who stop at once, the second waits here (settings.server.ts does the same). */
async function lockManaged(tx: Prisma.TransactionClient, userId: string) {
  const rows = await tx.cohortManager.findMany({ where: { userId }, select: { cohortId: true } });
  const ids = rows.map(({ cohortId }) => cohortId).sort();
  for (const id of ids)
    await tx.$executeRaw`UPDATE "Cohort" SET "demo" = "demo" WHERE "id" = ${id}`;
  const cohorts = await tx.cohort.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, _count: { select: { managers: true } } },
  });
  return cohorts.map(({ id, name, _count }) => ({ id, name, managers: _count.managers }));
}

async function stopManaging(
  tx: Prisma.TransactionClient,
  admin: Visitor,
  { id: userId, name, email }: Account,
  cohortId: string,
): Promise<void> {
  await tx.cohortManager.deleteMany({ where: { cohortId, userId } });
  await writeAudit(tx, {
    ...{ actorId: admin.id, deed: "remove manager", subject: name },
    ...{ detail: { email }, cohortId },
  });
}

/** Only trainees are in cohorts. */
async function leaveCohorts(
  tx: Prisma.TransactionClient,
  admin: Visitor,
  { id: userId, name }: Account,
  now: Date,
): Promise<void> {
  const memberships = await tx.cohortMember.findMany({ where: { userId, leftAt: null } });
  for (const { cohortId } of memberships) {
    await tx.cohortMember.update({
      where: { cohortId_userId: { cohortId, userId } },
      data: { leftAt: now },
    });
    await writeAudit(tx, {
      ...{ actorId: admin.id, deed: "take out", subject: name },
      ...{ detail: { userId }, cohortId },
    });
  }
}
