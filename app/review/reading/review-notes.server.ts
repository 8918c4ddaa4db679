/** What managers write beside an attempt, for managers only: never sent to the trainee. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { LONGEST_WORDS } from "./adjust-form.ts";

/** A note as it is shown. */
export interface NoteView {
  readonly id: string;
  /** The log entry that it is about; null for the whole. */
  readonly seq: number | null;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** The notes of an attempt, oldest first. */
export async function listNotes(attemptId: string): Promise<NoteView[]> {
  const rows = await database.reviewNote.findMany({
    where: { attemptId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { author: { select: { name: true } } },
  });
  return rows.map(({ id, seq, text, at, author }) => ({ id, seq, text, at, by: author.name }));
}

/** Adds a note, or says what is wrong with it. `steps` is how many entries the log has. */
export async function addNote(
  manager: Visitor,
  attemptId: string,
  text: string,
  seq: number | null,
  steps: number,
): Promise<string | null> {
  const words = text.trim();
  if (words === "") return "Write something first.";
  if (words.length > LONGEST_WORDS) return `Keep the note under ${LONGEST_WORDS} characters.`;
  if (seq !== null && !(Number.isInteger(seq) && seq >= 0 && seq < steps))
    return "There is no such step in this attempt.";
  await database.reviewNote.create({
    data: { attemptId, seq, text: words, authorId: manager.id },
  });
  return null;
}
