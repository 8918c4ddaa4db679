/** Reads the form that makes or renames a cohort. */
import { z } from "zod";

import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL, LONGEST_NAME } from "#app/kit/form/limits.ts";
import { errorsOf, type FormProblems } from "#app/kit/form/form-values.ts";

/** What a manager says of a cohort. */
export interface CohortWish {
  readonly name: string;
  readonly timeZone: string;
}

/** The wish, or what is wrong with it. */
export type ParsedCohort =
  { readonly ok: true; readonly wish: CohortWish } | ({ readonly ok: false } & FormProblems);

/** The fields of a cohort. */
export const COHORT_FIELDS = {
  ...{ name: typed(LONGEST_NAME, "the name"), timeZone: typed(LONGEST_NAME, "the time zone") },
} satisfies Fields;

/** The fields of its settings. */
export const SETTINGS_FIELDS = {
  ...{ ...COHORT_FIELDS, intent: chosen(), userId: chosen() },
  email: typed(LONGEST_EMAIL, "the e-mail address"),
} satisfies Fields;

const fields = z.object({
  name: z
    .string({ error: "Give the cohort a name." })
    .trim()
    .min(1, { error: "Give the cohort a name." }),
  timeZone: z
    .string({ error: "Choose a time zone." })
    .trim()
    .refine(isTimeZone, { error: "This is no time zone that we know. Try Europe/London or UTC." }),
});

/** Whether it is a name of the IANA database; an offset is not, for it knows no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `name` and `timeZone`. */
export function parseCohort({ values, errors }: SentForm): ParsedCohort {
  if (errors) return { ok: false, values, errors };
  const parsed = fields.safeParse(values);
  if (parsed.success) return { ok: true, wish: parsed.data };
  return { ok: false, values, errors: errorsOf(parsed.error) };
}
