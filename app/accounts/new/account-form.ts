/** Reads the form that makes an account. */
import { z } from "zod";

import { personEmail, personName } from "#app/accounts/person-fields.ts";
import { ROLES, type Role } from "#app/accounts/role.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL, LONGEST_NAME, LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import { errorsOf, type FormProblems } from "#app/kit/form/form-values.ts";

/** What an admin says of a new account. */
export interface AccountWish {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
}

/** The fields of the form. */
export const ACCOUNT_FIELDS = {
  ...{ name: typed(LONGEST_NAME, "the name"), role: chosen() },
  email: typed(LONGEST_EMAIL, "the e-mail address"),
  "own-password": typed(LONGEST_PASSWORD, "your password"),
} satisfies Fields;

const fields = z.object({
  name: personName,
  email: personEmail,
  role: z.enum(ROLES, { error: "Choose a role." }),
});

/** `name`, `email` and `role`. */
export function parseAccount({
  values,
  errors,
}: Pick<SentForm, "values" | "errors">):
  { readonly ok: true; readonly wish: AccountWish } | ({ readonly ok: false } & FormProblems) {
  if (errors) return { ok: false, values, errors };
  const parsed = fields.safeParse({
    name: (values["name"] ?? "").trim(),
    email: (values["email"] ?? "").trim().toLowerCase(),
    role: values["role"],
  });
  if (parsed.success) return { ok: true, wish: parsed.data };
  return { ok: false, values, errors: errorsOf(parsed.error) };
}
