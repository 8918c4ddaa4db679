/** Saves a draft as it is typed. Nothing that was sent is lost: what loses against another save is kept in the history. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import type { RevisionKind, Save, Saved } from "#app/studio/drafts/draft.ts";
import { titleOf } from "#app/studio/drafts/title-of.ts";

/** How long typing counts as one revision, in milliseconds. */
const BURST = 2 * 60_000;

type Transaction = Parameters<Parameters<typeof database.$transaction>[0]>[0];

/** Saves a text that is based on the save `baseSeq`; when another came first, keeps it apart and says what is in force. */
export async function saveDraft(visitor: Visitor, draftId: string, save: Save): Promise<Saved> {
  const now = new Date();
  return database.$transaction(async (tx): Promise<Saved> => {
    const { text, baseSeq, errors, warnings } = save;
    const seq = baseSeq + 1;
    const title = titleOf(text);
    const taken = await tx.draft.updateMany({
      where: { id: draftId, seq: baseSeq, closedAt: null },
      data: {
        ...{ text, seq, errors, warnings, savedAt: now, savedById: visitor.id },
        ...(title === null ? {} : { title }),
      },
    });
    if (taken.count === 1) {
      await keepRevision(tx, visitor, draftId, seq, "saved", save, now);
      return { ok: true, seq, savedAt: now.toISOString() };
    }
    const draft = await tx.draft.findUniqueOrThrow({
      where: { id: draftId },
      include: { savedBy: { select: { name: true } } },
    });
    if (draft.closedAt === null && draft.text === text) {
      // The answer to an earlier try was lost on the way, or both wrote the same.
      return { ok: true, seq: draft.seq, savedAt: draft.savedAt.toISOString() };
    }
    await keepRevision(tx, visitor, draftId, baseSeq, "conflict", save, now);
    if (draft.closedAt !== null) return { ok: false, closed: true };
    return {
      ...{ ok: false, closed: false, seq: draft.seq, text: draft.text },
      savedBy: draft.savedBy.name,
      savedAt: draft.savedAt.toISOString(),
    };
  });
}

/** Adds to the history, or goes on with the revision that the same window began a moment ago. */
async function keepRevision(
  tx: Transaction,
  visitor: Visitor,
  draftId: string,
  seq: number,
  kind: RevisionKind,
  { text, editor }: Save,
  now: Date,
): Promise<void> {
  const last = await tx.draftRevision.findFirst({
    // A conflict goes on with its own window's conflict, whatever else was saved meanwhile.
    where: { draftId, ...(kind === "conflict" ? { kind, editor } : { kind: { not: "conflict" } }) },
    orderBy: { savedAt: "desc" },
    select: { id: true, kind: true, editor: true, authorId: true, startedAt: true },
  });
  const same =
    last !== null &&
    last.kind === kind &&
    last.editor === editor &&
    last.authorId === visitor.id &&
    now.getTime() - last.startedAt.getTime() < BURST;
  if (same) {
    await tx.draftRevision.update({ where: { id: last.id }, data: { text, seq, savedAt: now } });
    return;
  }
  await tx.draftRevision.create({
    data: {
      ...{ draftId, seq, kind, text, editor },
      ...{ authorId: visitor.id, startedAt: now, savedAt: now },
    },
  });
}
