/** Gives somebody another password: the one way for every form that does. */
import { writeNotice, type Outbox } from "#app/mail/outbox.server.ts";
import type { database } from "#app/store/client.server.ts";
import { writeAudit } from "./audit.server.ts";
import { closeLinks } from "./personal-link.server.ts";

type Book = Outbox &
  Pick<typeof database, "user" | "session" | "knownBrowser" | "invitation" | "auditEntry">;

/** Whose it is, what it becomes, and how it is told. */
export interface NewPassword {
  readonly user: { readonly id: string; readonly name: string };
  readonly passwordHash: string;
  /** What is replaced; nothing happens when it is something else by now. */
  readonly before?: string;
  readonly deed: "choose password" | "change password";
  readonly cohortId: string | null;
  /** The name of whoever made the link that it is chosen with; null without one, or with one's own. */
  readonly by: string | null;
}

/** Sets it inside a transaction and ends their sessions, links and known browsers; false for an account that is closed. */
export async function setPassword(
  book: Book,
  { user, passwordHash, before, deed, cohortId, by }: NewPassword,
  now: Date,
): Promise<boolean> {
  const userId = user.id;
  const set = await book.user.updateMany({
    where: { id: userId, active: true, ...(before !== undefined && { passwordHash: before }) },
    data: { passwordHash, passwordAt: now, passwordBy: by },
  });
  // Others may have made links for the same person.
  await closeLinks(book, userId, now);
  if (set.count === 0) return false;
  await book.session.deleteMany({ where: { userId } });
  await book.knownBrowser.deleteMany({ where: { userId } });
  await writeAudit(book, {
    ...{ actorId: userId, deed, subject: user.name, detail: { userId } },
    ...(cohortId !== null && { cohortId }),
  });
  await writeNotice(book, userId, { kind: "password" }, now);
  return true;
}
