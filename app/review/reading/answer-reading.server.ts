/** Answers the forms of the page on which a manager reads an attempt: a note, a change, a grade, something taken back. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Opened } from "#app/attempts/folded.server.ts";
import { judgedBy } from "#app/attempts/results/judged.server.ts";
import type { SentForm } from "#app/kit/form/form.ts";
import { parseProposal, sentIn, type RefusedForm } from "./adjust-form.ts";
import { adjust } from "./adjust.server.ts";
import { answerNote } from "./answer-note.server.ts";

/** Where on the page it was done; or the form as it was typed, with what is wrong. */
export type Answer =
  | { readonly ok: true; readonly done: string; readonly part: string }
  | { readonly ok: false; readonly status: 409 | 422; readonly refused: RefusedForm };

const PARTS = {
  verdict: "step",
  score: "score",
  grade: "answers",
  "take-back": "changes",
} as const;

/** Does what the form asks for. */
export async function answerReading(
  manager: Visitor,
  opened: Opened,
  form: SentForm,
): Promise<Answer> {
  const sent = sentIn(form);
  if (form.errors) return { ok: false, status: 422, refused: { ...sent, errors: form.errors } };
  const noted = await answerNote(manager, opened, sent);
  if (noted) return noted;
  const read = parseProposal(form);
  if (!read.ok) return { ok: false, status: 422, refused: read.refused };
  const { intent } = read.proposal;
  const changed = await adjust(manager, await judgedBy(opened), read.proposal);
  if (changed.ok) return { ok: true, done: intent, part: PARTS[intent] };
  const refused = { ...sent, errors: { [changed.field]: changed.problem } };
  return { ok: false, status: changed.conflict ? 409 : 422, refused };
}
