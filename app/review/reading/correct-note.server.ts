/** A manager corrects or withdraws a note of their own. What it said stays in the audit trail. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import { cohortOf } from "./cohort-of.server.ts";
import { CORRECT_NOTE, markOf, problemWith } from "./review-notes.server.ts";

/** Done, or why not; `conflict`: the note is another one than the page showed. */
export type NoteChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly conflict: boolean; readonly problem: string };

const GONE =
  "There is no such note of yours any more. What you typed is still here: you can add it anew.";
const OTHER =
  "You changed this note in another window meanwhile; it stands above as it is now. Save again to put this in its place.";

/** Other words for it; `mark` is that of the text that the page showed. */
export async function correctNote(
  manager: Visitor,
  attemptId: string,
  noteId: string,
  { text, mark }: { readonly text: string; readonly mark: string },
): Promise<NoteChanged> {
  const problem = problemWith(text);
  if (problem) return { ok: false, conflict: false, problem };
  const after = text.trim();
  const trail = await trailOf(manager, attemptId);
  return database.$transaction(async (tx): Promise<NoteChanged> => {
    const where = { id: noteId, attemptId, authorId: manager.id };
    const note = await tx.reviewNote.findFirst({ where, select: { text: true } });
    if (!note) return { ok: false, conflict: true, problem: GONE };
    if (note.text === after) return { ok: true };
    if (markOf(note.text) !== mark) return { ok: false, conflict: true, problem: OTHER };
    const { count } = await tx.reviewNote.updateMany({
      where: { ...where, text: note.text },
      data: { text: after },
    });
    if (count === 0) return { ok: false, conflict: true, problem: OTHER };
    const detail = { attempt: attemptId, note: noteId, before: note.text, after };
    await writeAudit(tx, { ...trail, deed: CORRECT_NOTE, detail });
    return { ok: true };
  });
}

/** Takes it off the page. Withdrawn twice is withdrawn. */
export async function withdrawNote(
  manager: Visitor,
  attemptId: string,
  noteId: string,
): Promise<void> {
  const trail = await trailOf(manager, attemptId);
  await database.$transaction(async (tx) => {
    const where = { id: noteId, attemptId, authorId: manager.id };
    const note = await tx.reviewNote.findFirst({ where, select: { text: true } });
    if (!note) return;
    const { count } = await tx.reviewNote.deleteMany({ where: { ...where, text: note.text } });
    if (count === 0) return;
    const detail = { attempt: attemptId, note: noteId, before: note.text };
    await writeAudit(tx, { ...trail, deed: "withdraw note", detail });
  });
}

/** Who does it to whose attempt, and in whose trail that is written. */
async function trailOf(manager: Visitor, attemptId: string) {
  const { user, version } = await database.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { user: { select: { name: true } }, version: { select: { title: true } } },
  });
  const { id: cohortId } = await cohortOf(manager, attemptId);
  return { actorId: manager.id, subject: `${user.name}, “${version.title}”`, cohortId };
}
