/** Closes an account, which ends its sessions and links, or opens it again; what its person did is kept. */
import { writeNotice, type Outbox } from "#app/mail/outbox.server.ts";
import type { database } from "#app/store/client.server.ts";
import { writeAudit } from "./audit.server.ts";
import { closeLinks } from "./personal-link.server.ts";

type Book = Outbox &
  Pick<typeof database, "user" | "session" | "invitation" | "cohortMember" | "auditEntry">;

/** Whether an account is of one cohort alone: made with its invitation, and never in another. Its managers may close it then; any other is closed by an admin. */
export async function isOfAlone(book: Book, userId: string, cohortId: string): Promise<boolean> {
  const found = await book.user.findFirst({
    where: { id: userId, madeInId: cohortId, memberOf: { every: { cohortId } } },
    select: { id: true },
  });
  return found !== null;
}

/** Does it inside a transaction, and tells it to admins and in every cohort that the person is in. */
export async function switchAccount(
  book: Book,
  actor: { readonly id: string; readonly name: string },
  user: { readonly id: string; readonly name: string },
  active: boolean,
  now: Date,
): Promise<void> {
  const userId = user.id;
  const switched = await book.user.updateMany({
    where: { id: userId, active: !active },
    data: { active },
  });
  if (switched.count === 0) return;
  if (!active) {
    await book.session.deleteMany({ where: { userId } });
    await closeLinks(book, userId, now);
  }
  const entry = {
    ...{ actorId: actor.id, deed: active ? "reopen" : "deactivate" },
    ...{ subject: user.name, detail: { userId } },
  };
  await writeAudit(book, entry);
  const kind = active ? "reopened" : "closed";
  await writeNotice(book, userId, { kind, by: actor.name }, now);
  const memberships = await book.cohortMember.findMany({ where: { userId, leftAt: null } });
  for (const { cohortId } of memberships) await writeAudit(book, { ...entry, cohortId });
}
