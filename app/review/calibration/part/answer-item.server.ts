/** From a posted form to an answer that is written, or to what the person is told. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { SentForm } from "#app/kit/form/form.ts";
import { writeAnswer } from "#app/review/calibration/answer.server.ts";
import { parseAnswer, readValues, type AnswerValues } from "./answer-form.ts";
import { itemPage, type OwnPart } from "./take-part.server.ts";

/** What could not be taken, with everything that was typed. */
export interface AnswerProblem {
  readonly values: AnswerValues;
  readonly errors: Readonly<Record<string, string>>;
  /** What belongs to no field. */
  readonly notice: string | null;
}

/** Written, or why not. */
export type AnsweredItem =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: 400 | 404 | 409; readonly problem: AnswerProblem };

/** The sentences of a refusal. */
const NOTICES = {
  different:
    "You have answered this item already, and answers cannot be changed. What you sent now was not recorded; your first answer stands.",
  closed: "This set was closed before you answered. Nothing was recorded.",
  absent: "There is no such item in this set, or it is not its turn yet. Nothing was recorded.",
} as const;

/** Takes the form for the item that it names. */
export async function answerItem(
  { id: userId }: Visitor,
  part: OwnPart,
  form: SentForm,
  now: Date,
): Promise<AnsweredItem> {
  const values = readValues(form);
  const index = part.items.findIndex(({ id }) => id === values.item);
  const next = part.items.findIndex(({ answer }) => answer === null);
  // Later moments of a case tell of earlier ones: the order is kept.
  if (index === -1 || (next !== -1 && index > next))
    return { ok: false, status: 404, problem: { values, errors: {}, notice: NOTICES.absent } };
  const { view, clauses } = await itemPage(part, index + 1);
  const known = new Set(clauses.flatMap((group) => group.clauses.map(({ id }) => id)));
  const read = parseAnswer(form, view.choices, known);
  if (!read.ok) {
    const { errors } = read;
    return { ok: false, status: 400, problem: { values, errors, notice: null } };
  }
  const place = { setId: part.id, itemId: values.item, userId };
  const answered = await writeAnswer(place, read.answer, now);
  if (answered.ok) return { ok: true };
  const notice = NOTICES[answered.refusal];
  return { ok: false, status: 409, problem: { values, errors: {}, notice } };
}
