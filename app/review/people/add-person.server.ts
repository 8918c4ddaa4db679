/** Invites one person to a cohort: a roster of one row. An admin who names a trainee with an account adds them. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { makeToken } from "#app/accounts/token.server.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_EMAIL, LONGEST_NAME } from "#app/kit/form/limits.ts";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { invitePeople } from "./invite-people.server.ts";
import { parsePerson, type RosterRow } from "./parse-roster.ts";

/** What came of it: a link, unless an admin added somebody. */
export type Added =
  | { readonly ok: true; readonly words: string; readonly link: PersonalLink | null }
  | ({ readonly ok: false; readonly status: 400 | 429 } & FormProblems);

/** The fields of every form on the page of a cohort's people. */
export const PEOPLE_FIELDS = {
  ...{ intent: chosen(), userId: chosen(), invitation: chosen(), pace: chosen() },
  name: typed(LONGEST_NAME, "the name"),
  email: typed(LONGEST_EMAIL, "the e-mail address"),
} satisfies Fields;

/** Takes `name`, `email` and `pace` as typed. */
export async function addPerson(
  manager: Visitor,
  cohort: CohortHead,
  { values, errors }: SentForm,
  now: Date,
): Promise<Added> {
  if (errors) return { ok: false, status: 400, values, errors };
  const read = parsePerson(values["name"] ?? "", values["email"] ?? "", values["pace"] ?? "");
  if (!read.ok) return { ok: false, status: 400, values, errors: read.errors };
  return inviteOne(manager, cohort, read.row, values, now);
}

/** Invites somebody again who was invited: with a new link, the old one stops working. */
export async function inviteAgain(
  manager: Visitor,
  cohort: CohortHead,
  id: string,
  now: Date,
): Promise<Added> {
  const found = await database.invitation.findFirst({
    where: { id, cohortId: cohort.id, uses: 0, email: { not: null } },
  });
  if (!found) throw new Response("There is no such invitation of this cohort.", { status: 404 });
  const pace = found.paceFactor ?? 1;
  const read = { name: found.name ?? "", email: found.email ?? "", pace };
  const row = { ...read, number: 1, paceWritten: String(pace), problems: [] };
  return inviteOne(manager, cohort, row, {}, now);
}

/** Takes an invitation back: its link stops working. */
export async function withdraw(
  manager: Visitor,
  cohort: CohortHead,
  id: string,
  now: Date,
): Promise<void> {
  const where = {
    ...{ id, cohortId: cohort.id, uses: 0, email: { not: null } },
    OR: [{ closedAt: null }, { declinedAt: { not: null } }],
  };
  await database.$transaction(async (tx) => {
    const taken = await tx.invitation.updateMany({
      where,
      data: { closedAt: now, declinedAt: null },
    });
    if (taken.count === 0) return;
    const { name } = await tx.invitation.findUniqueOrThrow({ where: { id } });
    await writeAudit(tx, {
      ...{ actorId: manager.id, deed: "withdraw invitation", subject: name ?? "" },
      ...{ detail: {}, cohortId: cohort.id },
    });
  });
}

async function inviteOne(
  manager: Visitor,
  cohort: CohortHead,
  row: RosterRow,
  values: FormProblems["values"],
  now: Date,
): Promise<Added> {
  const { token, id: link } = makeToken();
  const [done] = await database.$transaction((tx) =>
    invitePeople(tx, manager, cohort, [{ ...row, link }], now),
  );
  if (done?.state === "joins")
    return { ok: true, words: `${done.email} is in the cohort now.`, link: null };
  if (done?.state !== "invited") {
    const errors = { email: done?.words ?? "", form: done?.words ?? "" };
    // The row was read: what can be wrong with it is that too many links went there.
    return { ok: false, status: done?.state === "problem" ? 429 : 400, values, errors };
  }
  const { name, email } = done;
  const mailed = sendsMail();
  const words = mailed
    ? `${name} is invited. A link goes to ${email} by mail and works for 14 days.`
    : `${name} is invited. The link is for ${email} alone and works for 14 days.`;
  return { ok: true, words, link: { name, email, token, mailed } };
}
