/** Invitations of an address to a cohort: they open nothing until whoever has the address accepts. */
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { writeAudit, type AuditBook } from "./audit.server.ts";
import { spendLink } from "./personal-link.server.ts";
import { isProved, proveByLink } from "./prove-address.server.ts";
import type { Visitor } from "./session.server.ts";

/** One that waits for somebody. */
export interface WaitingInvitation {
  readonly id: string;
  readonly cohort: string;
  readonly by: string;
}

/** Those that somebody can accept now, the newest first: only trainees are in cohorts, and whoever only typed the address needs the link. */
export async function listWaiting(
  { id: userId, email, role }: Visitor,
  now: Date,
): Promise<WaitingInvitation[]> {
  if (role !== "trainee" || !(await isProved(userId))) return [];
  const rows = await database.invitation.findMany({
    where: { ...waitingFor(email, now), cohort: { archivedAt: null } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, cohort: { select: { name: true } } },
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ id, cohort, createdBy }) => {
    return { id, cohort: cohort?.name ?? "", by: createdBy.name };
  });
}

/** The newest that waits for an address, with what an account for it is made of. */
export async function findInvited(email: string, now: Date) {
  const found = await database.invitation.findFirst({
    where: { ...waitingFor(email, now), cohort: { archivedAt: null } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { name: true, paceFactor: true, cohortId: true },
  });
  if (!found) return null;
  return { name: found.name ?? email, paceFactor: found.paceFactor ?? 1, cohortId: found.cohortId };
}

function waitingFor(email: string, now: Date) {
  return { email, closedAt: null, uses: 0, expiresAt: { gt: now } };
}

/** Says yes or no to one of them, with its link or, where the address is proved, without; false when it does not wait any more, or never did for this person. */
export async function answerInvitation(
  visitor: Visitor,
  id: string,
  accepts: boolean,
  now: Date,
  withLink = false,
): Promise<boolean> {
  const found = await database.invitation.findFirst({
    where: { id, ...waitingFor(visitor.email, now), cohort: { archivedAt: null } },
    select: { cohortId: true, cohort: { select: { name: true } } },
  });
  if (visitor.role !== "trainee" || !found?.cohortId) return false;
  if (!withLink && !(await isProved(visitor.id))) return false;
  const { cohortId } = found;
  if (accepts)
    return database.$transaction(async (tx) => {
      const entered = await acceptWithin(tx, visitor, { id, cohortId }, now);
      if (entered && withLink) await proveByLink(tx, id, visitor.id, now);
      return entered;
    });
  return database.$transaction(async (tx) => {
    const declined = await tx.invitation.updateMany({
      where: { id, closedAt: null, uses: 0 },
      data: { closedAt: now, declinedAt: now },
    });
    if (declined.count === 0) return false;
    // Not in the cohort's own trail: its managers learn of nobody who does not accept.
    await writeAudit(tx, {
      ...{ actorId: visitor.id, deed: "decline invitation", subject: found.cohort?.name ?? "" },
      detail: { userId: visitor.id },
    });
    return true;
  });
}

/** Inside a transaction: the person is in the cohort then. False when the invitation was used or closed meanwhile, or the account cannot be in one. */
export async function acceptWithin(
  tx: Prisma.TransactionClient,
  { id: userId, name, email }: Pick<Visitor, "id" | "name" | "email">,
  { id, cohortId }: { readonly id: string; readonly cohortId: string },
  now: Date,
): Promise<boolean> {
  // Takes the person's row: whoever closes the account or gives it a role at this moment waits, or comes first.
  const able = await tx.user.updateMany({
    where: { id: userId, role: "trainee", active: true },
    data: { role: "trainee" },
  });
  if (able.count === 0 || !(await spendLink(tx, { id, mostUses: 1 }, now))) return false;
  await enterCohort(tx, userId, cohortId, now);
  await tx.invitation.updateMany({
    where: { cohortId, ...waitingFor(email, now) },
    data: { closedAt: now },
  });
  await writeAudit(tx, {
    ...{ actorId: userId, deed: "accept invitation", subject: name },
    ...{ detail: { userId }, cohortId },
  });
  return true;
}

/** Tells that somebody made their own account, within the transaction that writes it. */
export async function tellMade(
  book: AuditBook,
  { id: userId, name, email }: Pick<Visitor, "id" | "name" | "email">,
  by: "a link" | "the company account",
): Promise<void> {
  await writeAudit(book, {
    ...{ actorId: userId, deed: "create account", subject: name },
    detail: { userId, email, role: "trainee", by },
  });
}

/** Makes somebody a member; who left is back. */
export async function enterCohort(
  tx: Prisma.TransactionClient,
  userId: string,
  cohortId: string,
  now: Date,
): Promise<void> {
  await tx.cohortMember.upsert({
    where: { cohortId_userId: { cohortId, userId } },
    create: { cohortId, userId, joinedAt: now },
    update: { leftAt: null },
  });
}
