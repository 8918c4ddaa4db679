/** Somebody says that they forgot their password: who has an account gets a link, and nobody learns who has one. */
import { randomUUID } from "node:crypto";

import { z } from "zod";

import { normalEmail } from "#app/accounts/account.server.ts";
import { writeAudit } from "#app/accounts/audit.server.ts";
import { makeLink } from "#app/accounts/personal-link.server.ts";
import { LINKED_INSTEAD } from "#app/accounts/no-password.ts";
import { joinPath } from "#app/accounts/site.server.ts";
import { limitOf, networkLimit, takeTry, waitWords } from "#app/accounts/throttle.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { addErrands } from "#app/jobs/jobs.server.ts";
import type { Kind, Transaction } from "#app/jobs/kind.server.ts";
import { typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL } from "#app/kit/form/limits.ts";
import { canReach, mailSite, sendsMail, writeMails } from "#app/mail/outbox.server.ts";
import { reset } from "#app/mail/texts.ts";
import { database } from "#app/store/client.server.ts";

const MINUTE = 60_000;
/** A link works so long. */
const WORKS = 60 * MINUTE;
/** Who has got one just now gets no other: nobody fills somebody else's mailbox from here. */
const BETWEEN = 5 * MINUTE;

/** The fields of the form. */
export const FORGOT_FIELDS = {
  email: typed(LONGEST_EMAIL, "the e-mail address"),
} satisfies Fields;

const fields = z.object({ email: z.string().trim().pipe(z.email()) });

/** Taken, which says nothing about whether there is such an account; or not, with what to say. */
export type Asked =
  | { readonly ok: true; readonly email: string }
  | {
      readonly ok: false;
      readonly status: 400 | 409 | 429;
      readonly problem: string;
      readonly email: string;
      readonly retryAfter: number | null;
    };

/**
 * Takes the form's `email` from a visitor at `address`. The account is looked up afterwards, by the runner: what is done here is the same for
 * every address, and so is how long it takes.
 */
export async function askForReset(form: SentForm, address: string, now: Date): Promise<Asked> {
  const email = form.values["email"] ?? "";
  const refuse = (status: 400 | 409 | 429, problem: string, retryAfter: number | null = null) =>
    ({ ok: false, status, problem, email, retryAfter }) as const;
  const [tooLong] = Object.values(form.errors ?? {});
  if (tooLong !== undefined) return refuse(400, tooLong);
  const parsed = fields.safeParse(form.values);
  if (!parsed.success) return refuse(400, "Enter your e-mail address.");
  if (!sendsMail()) return refuse(409, "No mail is sent from here.");
  const wanted = normalEmail(parsed.data.email);
  // Never given back: every ask counts, by whomever an address is named.
  const limits = [limitOf(`forgot ${idFor(wanted)}`), networkLimit("forgot", address)];
  const wait = await takeTry({ limits, what: "ask for a new password", user: null, address }, now);
  if (wait > 0) return refuse(429, `Too many tries. Wait ${waitWords(wait)} and try again.`, wait);
  const errand = { key: randomUUID(), about: null, piece: { email: wanted }, notBefore: now };
  await database.$transaction((tx) => addErrands(tx, forgotten, [errand], now));
  return { ok: true, email: parsed.data.email };
}

/** Makes the link and writes the mail, where there is somebody to get it. What was typed is kept until then and no longer. */
export const forgotten: Kind<null, { readonly email: string }, null, null> = {
  ...{ name: "forgotten password", batch: 1, secret: true },
  ...{ about: z.null(), piece: z.object({ email: z.string() }), outcome: z.null() },
  work: async (_asker, _about, asked, now) => async (tx) => {
    for (const { email } of asked) await sendReset(tx, email, now);
    return asked.map(() => null);
  },
};

async function sendReset(tx: Transaction, email: string, now: Date): Promise<void> {
  const user = await tx.user.findUnique({ where: { email } });
  if (user === null || !user.active || !canReach(user)) return;
  // Whom a company lets in, it can lock out: no mail opens another door.
  if (user.passwordHash === LINKED_INSTEAD) return;
  // Whoever asks makes the link themselves: that is what tells it from one that an admin made.
  const own = { userId: user.id, createdById: user.id };
  const since = { gt: new Date(now.getTime() - BETWEEN) };
  if (await tx.invitation.count({ where: { ...own, createdAt: since, uses: 0 } })) return;
  const ends = new Date(now.getTime() + WORKS);
  const link = { ...own, cohortId: null, sentTo: email, expiresAt: ends };
  const token = await makeLink(tx, link, now);
  const says = reset({
    ...{ name: user.name, site: mailSite, link: `${mailSite}${joinPath(token)}`, ends },
  });
  await writeMails(tx, [{ to: user, says, link: idFor(token) }], now);
  // Whoever asks may be anybody.
  await writeAudit(tx, {
    ...{ actorId: null, deed: "mail reset link", subject: user.name },
    detail: { userId: user.id, email },
  });
}
