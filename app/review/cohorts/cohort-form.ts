/** Reads the form that makes or renames a cohort. */
import { z } from "zod";

import { errorsOf, valuesOf, type FormProblems } from "#app/accounts/form-values.ts";

/** What a manager says of a cohort. */
export interface CohortWish {
  readonly name: string;
  readonly timeZone: string;
}

/** The wish, or what is wrong with it. */
export type ParsedCohort =
  { readonly ok: true; readonly wish: CohortWish } | ({ readonly ok: false } & FormProblems);

const fields = z.object({
  name: z
    .string({ error: "Give the cohort a name." })
    .trim()
    .min(1, { error: "Give the cohort a name." })
    .max(100, { error: "Keep the name under 100 characters." }),
  timeZone: z
    .string({ error: "Choose a time zone." })
    .trim()
    .refine(isTimeZone, { error: "This is no time zone that we know. Try Europe/London or UTC." }),
});

/** Whether it is a name of the IANA database; an offset is not, for it knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `name` and `timeZone`. */
export function parseCohort(form: FormData): ParsedCohort {
  const values = valuesOf(form);
  const parsed = fields.safeParse(values);
  if (parsed.success) return { ok: true, wish: parsed.data };
  return { ok: false, values, errors: errorsOf(parsed.error) };
}
