/** Putting drafts away: one's own; of somebody else's, one asks its owner. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";

/** The revision that says whose a draft is: who made it last, or took it up again. */
export const OWNING = {
  where: { kind: "created" },
  orderBy: { seq: "desc" },
  take: 1,
  select: { author: { select: { id: true, name: true } } },
} as const;

/** Whether somebody may put a draft away and answer who asks for it: its owner, and an admin. */
export function mayPutAway({ id, role }: Visitor, ownerId: string | undefined): boolean {
  return role === "admin" || id === ownerId;
}

/** What can be done about putting a draft away. */
export const PUTTING_AWAY = ["close", "keep", "ask"] as const;

/** Does it. The owner puts it away, or keeps it when somebody asked; anybody who writes may ask. Answers 403 to who may not. */
export async function answerPutAway(
  visitor: Visitor,
  id: string,
  deed: (typeof PUTTING_AWAY)[number],
  now: Date,
): Promise<void> {
  if (deed === "ask") {
    await database.draft.updateMany({
      where: { id, closedAt: null, askedById: null },
      data: { askedById: visitor.id, askedAt: now },
    });
    return;
  }
  const { revisions } = await database.draft.findUniqueOrThrow({
    where: { id },
    select: { revisions: OWNING },
  });
  const owner = revisions[0]?.author;
  if (!mayPutAway(visitor, owner?.id)) {
    const words = `This draft is ${owner?.name ?? "somebody else"}’s: ask them to put it away.`;
    throw new Response(words, { status: 403 });
  }
  const answered = { askedById: null, askedAt: null };
  if (deed === "close") await closeDraft(id, now);
  else await database.draft.updateMany({ where: { id, closedAt: null }, data: answered });
}

/** Puts a draft away that waits for no review. Its history stays, and a new draft of the same name takes it up again. */
export async function closeDraft(id: string, now = new Date()): Promise<void> {
  await database.draft.updateMany({
    where: { id, closedAt: null, submissions: { none: { state: "open" } } },
    data: { closedAt: now, askedById: null, askedAt: null },
  });
}
