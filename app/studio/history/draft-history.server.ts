/** What a draft has been: its revisions, and going back to one. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { pageOf, type Paged } from "#app/kit/table/paging.ts";
import { database } from "#app/store/client.server.ts";
import type { Revision } from "#app/studio/drafts/draft.ts";
import { titleOf } from "#app/studio/drafts/title-of.ts";

/** Revisions on one page. */
const PAGE = 50;

/** A page of the history, newest first. */
export async function listRevisions(draftId: string, asked = 1): Promise<Paged<Revision>> {
  const where = { draftId };
  const { from, ...paged } = pageOf(await database.draftRevision.count({ where }), PAGE, asked);
  const rows = await database.draftRevision.findMany({
    ...{ where, skip: from, take: PAGE },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    include: { author: { select: { name: true } } },
  });
  const revisions = rows.map(({ id, seq, kind, text, author, startedAt, savedAt }) => ({
    ...{ id, seq, kind, author: author.name, characters: text.length },
    startedAt: startedAt.toISOString(),
    savedAt: savedAt.toISOString(),
  }));
  return { rows: revisions, ...paged };
}

/** The text of a revision; answers 404 when this draft has none of that id. */
export async function requireRevision(draftId: string, id: string): Promise<string> {
  const found = await database.draftRevision.findFirst({ where: { id, draftId } });
  if (!found) throw new Response("There is no such entry in the history.", { status: 404 });
  return found.text;
}

/** Makes an older text the text in force; the one before it is in the history already. */
export async function restoreRevision(visitor: Visitor, draftId: string, id: string) {
  const text = await requireRevision(draftId, id);
  await database.$transaction(async (tx) => {
    const { seq, title } = await tx.draft.update({
      where: { id: draftId },
      data: { text, seq: { increment: 1 }, savedAt: new Date(), savedById: visitor.id },
    });
    await tx.draft.update({ where: { id: draftId }, data: { title: titleOf(text) ?? title } });
    await tx.draftRevision.create({
      data: { draftId, seq, kind: "restored", text, authorId: visitor.id, editor: "" },
    });
  });
}
