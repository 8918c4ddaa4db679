/** Gives somebody another role. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { closeLinks } from "#app/accounts/personal-link.server.ts";
import type { Role } from "#app/accounts/role.ts";
import { writeNotice, type Outbox } from "#app/mail/outbox.server.ts";
import type { database } from "#app/store/client.server.ts";

type Book = Outbox & Pick<typeof database, "user" | "session" | "invitation" | "auditEntry">;

/**
 * Inside a transaction; false when the role was changed by somebody else meanwhile. Links made before stop working and sessions end:
 * whoever holds one must not get at the new rights, which begin with a sign-in.
 */
export async function giveRole(
  book: Book,
  actor: { readonly id: string; readonly name: string },
  user: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role },
  role: Role,
  now: Date,
): Promise<boolean> {
  const { id, name, email, role: before } = user;
  const given = await book.user.updateMany({ where: { id, role: before }, data: { role } });
  if (given.count === 0) return false;
  await closeLinks(book, id, now);
  await book.session.deleteMany({ where: { userId: id } });
  await writeAudit(book, {
    ...{ actorId: actor.id, deed: "change role", subject: name },
    detail: { userId: id, email, before, after: role },
  });
  await writeNotice(book, id, { kind: "role", role, by: actor.name }, now);
  return true;
}
