/** An account whose e-mail address is known to be its person's: a link that was sent to it was used, or an admin says so. */
import { database } from "#app/store/client.server.ts";

/** Keeps it, within a transaction; since when it is known already stays. */
export async function proveAddress(
  book: Pick<typeof database, "user">,
  userId: string,
  now: Date,
): Promise<void> {
  await book.user.updateMany({ where: { id: userId, provedAt: null }, data: { provedAt: now } });
}

/** The same for whoever used a link, where it was sent to their address and shown to nobody. */
export async function proveByLink(
  book: Pick<typeof database, "user" | "invitation">,
  linkId: string,
  userId: string,
  now: Date,
): Promise<void> {
  const link = await book.invitation.findUnique({ where: { id: linkId } });
  if (!link?.sentTo) return;
  const theirs = await book.user.count({ where: { id: userId, email: link.sentTo } });
  if (theirs === 1) await proveAddress(book, userId, now);
}

/** Whether it is known. */
export async function isProved(userId: string): Promise<boolean> {
  return (await database.user.count({ where: { id: userId, provedAt: { not: null } } })) === 1;
}
