/** What managers write beside an attempt, for managers only: never sent to the trainee. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { database } from "#app/store/client.server.ts";

/** A note as it is shown. */
export interface NoteView {
  readonly id: string;
  /** The log entry that it is about; null for the whole. */
  readonly seq: number | null;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  /** Whether the manager who reads it wrote it, and so may correct or withdraw it. */
  readonly own: boolean;
  /** What a correction begins from: another text has another mark. */
  readonly mark: string;
  /** What it said before its corrections, the oldest first, and until when. */
  readonly earlier: readonly EarlierWords[];
}

/** A wording that was corrected. */
export interface EarlierWords {
  readonly text: string;
  readonly until: Date;
}

/** The deed of the audit trail that keeps what a corrected note said before. */
export const CORRECT_NOTE = "correct note";

/** The notes of an attempt, oldest first. */
export async function listNotes(manager: Visitor, attemptId: string): Promise<NoteView[]> {
  const rows = await database.reviewNote.findMany({
    where: { attemptId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { author: { select: { name: true } } },
  });
  const [oldest] = rows;
  const earlier = oldest ? await readEarlier(attemptId, oldest.at) : new Map<string, never>();
  return rows.map(({ id, seq, text, at, author, authorId }) => ({
    ...{ id, seq, text, at, by: author.name, own: authorId === manager.id, mark: markOf(text) },
    earlier: earlier.get(id) ?? [],
  }));
}

/** The corrections in the trail of the cohort through which the attempt is read, since its first note, by note. */
async function readEarlier(attemptId: string, since: Date): Promise<Map<string, EarlierWords[]>> {
  const { assignment } = await database.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { assignment: { select: { cohortId: true } } },
  });
  const entries = await database.auditEntry.findMany({
    where: { deed: CORRECT_NOTE, at: { gte: since }, cohortId: assignment?.cohortId ?? "" },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const found = new Map<string, EarlierWords[]>();
  for (const { at, detail } of entries) {
    const { note, before } = detail as { note: string; before: string };
    found.set(note, [...(found.get(note) ?? []), { text: before, until: at }]);
  }
  return found;
}

/** Adds a note, or says what is wrong with it. `steps` is how many entries the log has. */
export async function addNote(
  manager: Visitor,
  attemptId: string,
  text: string,
  seq: number | null,
  steps: number,
): Promise<string | null> {
  const problem = problemWith(text);
  if (problem) return problem;
  if (seq !== null && !(Number.isInteger(seq) && seq >= 0 && seq < steps))
    return "There is no such step in this attempt.";
  await database.reviewNote.create({
    data: { attemptId, seq, text: text.trim(), authorId: manager.id },
  });
  return null;
}

/** What is wrong with the words of a note; null when nothing is. */
export function problemWith(text: string): string | null {
  return text.trim() === "" ? "Write something first." : null;
}

/** The mark of a text. */
export function markOf(text: string): string {
  return hashOf(text).slice(0, 16);
}
