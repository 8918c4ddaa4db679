/** Who has a draft open. An editor renews its row from time to time; one that does not has gone. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import type { DraftNews } from "#app/studio/drafts/draft.ts";

/** Milliseconds after which a window that was not heard of counts as closed. */
const PATIENCE = 45_000;

/** Notes that this window has the draft open, and tells what is new about it. */
export async function exchangeNews(
  visitor: Visitor,
  draftId: string,
  editor: string,
): Promise<DraftNews> {
  const now = new Date();
  await database.draftEditor.upsert({
    where: { draftId_editor: { draftId, editor } },
    create: { draftId, editor, userId: visitor.id, seenAt: now },
    update: { seenAt: now, userId: visitor.id },
  });
  const since = new Date(now.getTime() - PATIENCE);
  await database.draftEditor.deleteMany({ where: { draftId, seenAt: { lt: since } } });
  const [draft, others] = await Promise.all([
    database.draft.findUniqueOrThrow({
      where: { id: draftId },
      select: { seq: true, closedAt: true, savedBy: { select: { name: true } } },
    }),
    database.draftEditor.findMany({
      where: { draftId, editor: { not: editor } },
      include: { user: { select: { name: true } } },
      orderBy: { seenAt: "asc" },
    }),
  ]);
  return {
    seq: draft.seq,
    savedBy: draft.savedBy.name,
    closed: draft.closedAt !== null,
    others: others.map(({ user, userId }) => ({
      name: user.name,
      yourself: userId === visitor.id,
    })),
  };
}
