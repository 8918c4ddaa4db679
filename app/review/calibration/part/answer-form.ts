/** Reads the form in which somebody answers an item. */
import { chosen, ticks, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_NOTE, MOST_CLAUSES } from "#app/kit/form/limits.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { categoryOf, type CalibrationAnswer } from "#app/review/calibration/calibration.ts";
import type { AnswerChoice } from "./item-view.ts";

/** The fields of an answer. */
export const ANSWER_FIELDS = {
  ...{ item: chosen(), answer: chosen(), certainty: chosen(), cites: ticks() },
  note: typed(LONGEST_NOTE, "the note"),
} satisfies Fields;

/** What was typed, by field. */
export type AnswerValues = Readonly<
  Record<"item" | "answer" | "certainty" | "note", string> & { cites: readonly string[] }
>;

/** The answer, or what is wrong with the form, with everything typed. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: CalibrationAnswer; readonly values: AnswerValues }
  | {
      readonly ok: false;
      readonly values: AnswerValues;
      readonly errors: Readonly<Record<string, string>>;
    };

/** Every answer as the form sends it, with its action and addressee. */
function listAnswers(
  choices: readonly AnswerChoice[],
): readonly { readonly value: string; readonly action: string; readonly team: string | null }[] {
  return choices.flatMap(({ action, teams }) =>
    (teams.length > 0 ? teams.map(({ id }) => id) : [null]).map((team) => {
      return { value: categoryOf({ action, team }), action, team };
    }),
  );
}

/** Reads the form; `clauses` are the ids that can be cited. */
export function parseAnswer(
  form: SentForm,
  choices: readonly AnswerChoice[],
  clauses: ReadonlySet<string>,
): ParsedAnswer {
  const values = readValues(form);
  if (form.errors) return { ok: false, values, errors: form.errors };
  const choice = listAnswers(choices).find(({ value }) => value === values.answer);
  const certainty = ([1, 2, 3] as const).find((step) => String(step) === values.certainty);
  const errors: Record<string, string> = {};
  if (!choice) errors["answer"] = "Choose what you would do.";
  if (!certainty) errors["certainty"] = "Say how sure you are.";
  if (values.cites.some((clause) => !clauses.has(clause)))
    errors["cites"] = "One of these clauses is not in the handbook.";
  else if (values.cites.length > MOST_CLAUSES)
    errors["cites"] = `Cite at most ${MOST_CLAUSES} clauses.`;
  if (!choice || !certainty || Object.keys(errors).length > 0) return { ok: false, values, errors };
  const { action, team } = choice;
  return { ok: true, values, answer: answerOf(action, team, certainty, values) };
}

function answerOf(
  action: string,
  team: string | null,
  certainty: Certainty,
  { cites, note }: AnswerValues,
): CalibrationAnswer {
  return { action, team, certainty, cited: [...new Set(cites)], note: note.trim() };
}

/** The fields as they were sent. */
export function readValues({ values, lists }: SentForm): AnswerValues {
  const text = (name: keyof typeof ANSWER_FIELDS) => values[name] ?? "";
  const cites = lists["cites"] ?? [];
  return {
    ...{ item: text("item"), answer: text("answer"), certainty: text("certainty") },
    ...{ note: text("note"), cites },
  };
}
