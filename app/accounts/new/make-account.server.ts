/** An admin makes an account: without a password, with a link to choose one. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { confirmSelf } from "#app/accounts/confirm-self.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import { sendLink } from "#app/accounts/send-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { SentForm } from "#app/kit/form/form.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { parseAccount } from "./account-form.ts";

/** Made, with the link that is told or mailed this once; or not, with what to say. */
export type MadeAccount =
  | { readonly ok: true; readonly id: string; readonly link: PersonalLink }
  | ({ readonly ok: false; readonly status: 400 | 409 | 429 } & FormProblems);

/** Takes `name`, `email` and `role` as typed, and for a role above trainee the admin's `own-password`. */
export async function makeAccount(admin: Visitor, form: SentForm, now: Date): Promise<MadeAccount> {
  const { "own-password": ownPassword = "", ...values } = form.values;
  const parsed = parseAccount({ values, errors: form.errors });
  if (!parsed.ok) return { ...parsed, status: 400 };
  const { name, email, role } = parsed.wish;
  const known = await database.user.findUnique({ where: { email } });
  const taken = (whose: string) => {
    const errors = { email: `There is an account with this e-mail address already${whose}.` };
    return { ok: false, status: 409, values, errors } as const;
  };
  if (known) return taken(`: ${known.name}, ${known.role}`);
  if (role !== "trainee") {
    const confirmed = await confirmSelf(admin, ownPassword, now);
    if (!confirmed.ok) {
      const { status, problem } = confirmed;
      return { ok: false, status, values, errors: { "own-password": problem } };
    }
  }
  try {
    return await database.$transaction(async (tx) => {
      const data = { ...parsed.wish, passwordHash: NO_PASSWORD, provedAt: now };
      const user = await tx.user.create({ data });
      const sent = await sendLink(tx, user, { by: admin, first: true, cohort: null }, now);
      // Nothing of the account is kept.
      if (!sent.ok) throw new NotSent(sent.problem);
      const { id } = user;
      await writeAudit(tx, {
        ...{ actorId: admin.id, deed: "create account", subject: name },
        detail: { userId: id, email, role },
      });
      return { ok: true, id, link: sent.link };
    });
  } catch (error) {
    if (error instanceof NotSent)
      return { ok: false, status: 429, values, errors: { email: error.message } };
    // Somebody else made it between looking and writing.
    if (isUniqueViolation(error)) return taken("");
    throw error;
  }
}

class NotSent extends Error {}
