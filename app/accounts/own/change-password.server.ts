/** Somebody changes their own password: they know the old one. */
import { confirmSelf } from "#app/accounts/confirm-self.server.ts";
import { passwordProblem } from "#app/accounts/new-password.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { setPassword } from "#app/accounts/set-password.server.ts";
import { typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import { database } from "#app/store/client.server.ts";

/** The fields of the form. */
export const PASSWORD_FIELDS = {
  old: typed(LONGEST_PASSWORD, "the old password"),
  password: typed(LONGEST_PASSWORD, "the new password"),
} satisfies Fields;

/** Changed; or not, with what to say by field. Nothing of it is sent back. */
export type ChangedPassword =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly status: 400 | 409 | 429;
      readonly errors: Readonly<Record<string, string>>;
    };

/** Sets it and ends every session and link of theirs: whoever asks begins a new one. */
export async function changePassword(
  visitor: Visitor,
  { values, errors }: SentForm,
  now: Date,
): Promise<ChangedPassword> {
  if (errors) return { ok: false, status: 400, errors };
  const { old = "", password = "" } = values;
  // Looked at first: a new password that cannot be taken costs no try.
  const problem = passwordProblem(password, visitor.email);
  if (problem !== null) return { ok: false, status: 400, errors: { password: problem } };
  const confirmed = await confirmSelf(visitor, old, now);
  if (!confirmed.ok)
    return { ok: false, status: confirmed.status, errors: { old: confirmed.problem } };
  const passwordHash = await hashPassword(password);
  const changed = { user: visitor, passwordHash, cohortId: null, by: null };
  const set = await database.$transaction((tx) =>
    setPassword(tx, { ...changed, deed: "change password" }, now),
  );
  if (!set)
    return { ok: false, status: 409, errors: { form: "Your account was closed just now." } };
  return { ok: true };
}
