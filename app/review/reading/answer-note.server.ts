/** Answers the forms of notes: a new one, a correction, a withdrawal. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Opened } from "#app/attempts/folded.server.ts";
import type { RefusedForm } from "./adjust-form.ts";
import type { Answer } from "./answer-reading.server.ts";
import { correctNote, withdrawNote } from "./correct-note.server.ts";
import { addNote } from "./review-notes.server.ts";

/** Null for a form about something else. */
export async function answerNote(
  manager: Visitor,
  { attempt, folded }: Opened,
  typed: Omit<RefusedForm, "errors">,
): Promise<Answer | null> {
  const { intent, target, values } = typed;
  const text = values["text"] ?? "";
  const refused = (status: 409 | 422, problem: string): Answer => ({
    ...{ ok: false, status, refused: { ...typed, errors: { text: problem } } },
  });
  switch (intent) {
    case "note": {
      const seq = target === "" ? null : Number(target);
      const problem = await addNote(manager, attempt.id, text, seq, folded.events.length);
      if (problem) return refused(422, problem);
      break;
    }
    case "correct-note": {
      const changed = { text, mark: values["mark"] ?? "" };
      const corrected = await correctNote(manager, attempt.id, target, changed);
      if (!corrected.ok) return refused(corrected.conflict ? 409 : 422, corrected.problem);
      break;
    }
    case "withdraw-note":
      await withdrawNote(manager, attempt.id, target);
      break;
    default:
      return null;
  }
  return { ok: true, done: intent, part: "notes" };
}
