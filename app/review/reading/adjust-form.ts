/** Reads the forms of a manager who changes, grades or takes back; what cannot be read comes back by field with what was typed. */
import { VERDICTS, type Verdict } from "#app/language/handbook/judgement.ts";
import type { GradeValue } from "#app/attempts/results/adjustment.ts";
import { readMarks, RUBRIC } from "#app/attempts/results/rubric.ts";
import { chosen, family, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_NUMBER, LONGEST_WORDS } from "#app/kit/form/limits.ts";

/** The shortest reason for a change: a word is none. */
export const SHORTEST_REASON = 10;

/** The fields of every form on the page of an attempt. */
export const READING_FIELDS = {
  ...{ intent: chosen(), target: chosen(), base: chosen(), kind: chosen(), mark: chosen() },
  ...{ verdict: chosen(), "mark:": family(RUBRIC.length) },
  percent: typed(LONGEST_NUMBER, "the number"),
  reason: typed(LONGEST_WORDS, "the reason"),
  text: typed(LONGEST_WORDS, "the note"),
} satisfies Fields;

/** What a manager asks for; `base` is the number of the last change that the page showed. */
export type Proposal = { readonly base: number; readonly reason: string } & (
  | { readonly intent: "verdict"; readonly target: string; readonly verdict: Verdict }
  | { readonly intent: "score"; readonly percent: number }
  | { readonly intent: "grade"; readonly seq: number; readonly grade: GradeValue }
  | {
      readonly intent: "take-back";
      readonly kind: "verdict" | "score" | "regrade" | "grade";
      readonly target: string;
    }
);

/** A form that was not taken, with everything typed in it. */
export interface RefusedForm {
  readonly intent: string;
  /** Which of several forms of the same kind. */
  readonly target: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What was asked for, or what is wrong with the form. */
export type ParsedProposal =
  | { readonly ok: true; readonly proposal: Proposal; readonly sent: Omit<RefusedForm, "errors"> }
  | { readonly ok: false; readonly refused: RefusedForm };

/** Intents: verdict, score, grade, take-back. */
export function parseProposal(form: SentForm): ParsedProposal {
  const sent = sentIn(form);
  const { intent, target, values } = sent;
  const errors: Record<string, string> = {};
  const reason = (values["reason"] ?? "").trim();
  const base = /^\d{1,9}$/.test(values["base"] ?? "") ? Number(values["base"]) : null;
  if (base === null) errors["form"] = "This form is not complete. Nothing was changed.";
  if (intent !== "grade" && reason.length < SHORTEST_REASON)
    errors["reason"] =
      `Give a reason of at least ${SHORTEST_REASON} characters: the trainee reads it.`;
  const asked = askedFor(intent, target, values, errors);
  if (asked === null || base === null || Object.keys(errors).length > 0)
    return { ok: false, refused: { ...sent, errors } };
  return { ok: true, proposal: { ...asked, base, reason }, sent };
}

/** What a form of the page held, for a form of any kind. */
export function sentIn({ values }: SentForm): Omit<RefusedForm, "errors"> {
  return { intent: values["intent"] ?? "", target: values["target"] ?? "", values };
}

type Asked<P = Proposal> = P extends unknown ? Omit<P, "base" | "reason"> : never;

function askedFor(
  intent: string,
  target: string,
  values: Readonly<Record<string, string>>,
  errors: Record<string, string>,
): Asked | null {
  switch (intent) {
    case "verdict": {
      const verdict = VERDICTS.find((one) => one === values["verdict"]);
      if (!verdict) errors["verdict"] = "Choose a verdict.";
      return verdict ? { intent, target, verdict } : null;
    }
    case "score": {
      const percent = /^\d{1,3}$/.test((values["percent"] ?? "").trim())
        ? Number(values["percent"])
        : -1;
      if (percent < 0 || percent > 100) errors["percent"] = "Give a whole number from 0 to 100.";
      return { intent, percent };
    }
    case "grade": {
      const read = readMarks((id) => values[`mark:${id}`] ?? null);
      if (!read.ok) {
        for (const id of read.missing)
          errors[`mark:${id}`] = `Choose a mark for ${titleOf(id).toLowerCase()}.`;
        return null;
      }
      return { intent, seq: Number(target), grade: read.grade };
    }
    case "take-back": {
      const kind = (["verdict", "score", "regrade", "grade"] as const).find(
        (one) => one === values["kind"],
      );
      if (!kind) errors["form"] = "Choose what to take back.";
      return kind ? { intent, kind, target } : null;
    }
    default:
      errors["form"] = "Choose what to do.";
      return null;
  }
}

function titleOf(criterion: string): string {
  return RUBRIC.find(({ id }) => id === criterion)?.title ?? criterion;
}
