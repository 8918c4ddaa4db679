/** Where somebody is signed in, and signing out of everywhere else. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { sessionIdOf, type Visitor } from "#app/accounts/session.server.ts";
import { isOver } from "#app/accounts/session-limits.ts";
import { writeNotice } from "#app/mail/outbox.server.ts";
import { database } from "#app/store/client.server.ts";

/** One session as its owner sees it. */
export interface OwnSession {
  /** "Firefox on Windows"; empty for one that began before this was written. */
  readonly browser: string;
  readonly since: Date;
  /** Within minutes. */
  readonly seen: Date;
  /** The one that asks. */
  readonly here: boolean;
}

type Book = Pick<typeof database, "session">;

/** The sessions of whoever asks that go on, this one first and then the newest. */
export async function listSessions(
  request: Request,
  { id: userId, role }: Visitor,
  now: Date,
  book: Book = database,
): Promise<OwnSession[]> {
  const here = await sessionIdOf(request);
  const rows = await book.session.findMany({ where: { userId }, orderBy: { createdAt: "desc" } });
  return rows
    .filter(({ createdAt, seenAt, expiresAt }) => {
      const seen = seenAt?.getTime() ?? null;
      const times = {
        createdAt: createdAt.getTime(),
        seenAt: seen,
        expiresAt: expiresAt.getTime(),
      };
      return !isOver({ role, ...times }, now.getTime());
    })
    .map(({ id, browser, createdAt, seenAt }) => ({
      ...{ browser, since: createdAt, seen: seenAt ?? createdAt, here: id === here },
    }))
    .sort((one, other) => Number(other.here) - Number(one.here));
}

/** Ends every session but the one that asks, and forgets their browsers, this one too; how many sessions went on until now. */
export async function signOutElsewhere(
  request: Request,
  visitor: Visitor,
  now: Date,
): Promise<number> {
  const { id: userId, name } = visitor;
  const here = await sessionIdOf(request);
  return database.$transaction(async (tx) => {
    const all = await listSessions(request, visitor, now, tx);
    const others = all.filter((session) => !session.here).length;
    await tx.session.deleteMany({ where: { userId, id: { not: here ?? "" } } });
    await tx.knownBrowser.deleteMany({ where: { userId } });
    await writeAudit(tx, {
      ...{ actorId: userId, deed: "sign out elsewhere", subject: name },
      detail: { userId, sessions: others },
    });
    await writeNotice(tx, userId, { kind: "signed-out" }, now);
    return others;
  });
}
