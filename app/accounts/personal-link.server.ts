/** The link with which one person chooses a password: made, used once, closed. */
import type { database } from "#app/store/client.server.ts";
import { makeToken } from "./token.server.ts";

const DAYS = 14;

/** Somebody and their link, as it is handed out once. */
export interface PersonalLink {
  readonly name: string;
  readonly email: string;
  readonly token: string;
  /** Whether it was mailed to them: then nobody else gets to see it. */
  readonly mailed: boolean;
}

type Book = Pick<typeof database, "invitation">;

/** When a link that is made now ends. */
export function linkEnds(now: Date): Date {
  return new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
}

/** A new link for somebody, and its token; those made before stop working. With a cohort it only sets a first password. */
export async function makeLink(
  book: Book,
  link: {
    readonly userId: string;
    readonly cohortId: string | null;
    readonly createdById: string;
    /** The address that alone it goes to. */
    readonly sentTo?: string | null;
    /** Where it is not the usual time. */
    readonly expiresAt?: Date;
  },
  now: Date,
): Promise<string> {
  const { token, id } = makeToken();
  await closeLinks(book, link.userId, now);
  await book.invitation.create({
    data: { expiresAt: linkEnds(now), ...link, id, createdAt: now, mostUses: 1 },
  });
  return token;
}

/** Ends every link that somebody has. */
export async function closeLinks(book: Book, userId: string, now: Date): Promise<void> {
  await book.invitation.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now } });
}

/** Counts one use of a link, personal or not; of two people who use the last one at once, one gets false. */
export async function spendLink(
  book: Book,
  { id, mostUses }: { readonly id: string; readonly mostUses: number },
  now: Date,
): Promise<boolean> {
  const used = await book.invitation.updateMany({
    where: { id, closedAt: null, expiresAt: { gt: now }, uses: { lt: mostUses } },
    data: { uses: { increment: 1 } },
  });
  return used.count === 1;
}
