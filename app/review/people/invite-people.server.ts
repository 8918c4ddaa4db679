/** Invites people to a cohort by their addresses: the only place where such invitations are written. An admin adds whoever has a trainee's account. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { linkEnds } from "#app/accounts/personal-link.server.ts";
import { tooManyLinks } from "#app/accounts/send-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { joinPath } from "#app/accounts/site.server.ts";
import { makeToken } from "#app/accounts/token.server.ts";
import {
  mailSite,
  sendsMail,
  writeMails,
  type Mail,
  type Outbox,
} from "#app/mail/outbox.server.ts";
import { invited as invitation } from "#app/mail/texts.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { chunksOf } from "#app/store/chunks.ts";
import { database } from "#app/store/client.server.ts";
import {
  checkRoster,
  type CheckedRow,
  type KnownAccount,
  type RosterCheck,
} from "./check-roster.ts";
import type { RosterRow } from "./parse-roster.ts";

type Book = Outbox &
  Pick<
    typeof database,
    "user" | "cohort" | "cohortMember" | "invitation" | "auditEntry" | "failureCount"
  >;
type Account = KnownAccount & { readonly id: string };

/** A row, and what its link is kept under where it is shown. */
export interface Invited extends Omit<RosterRow, "problems"> {
  readonly link: string;
}

/** One to be written: with a token it is mailed, else what it is kept under follows from a link that is shown. */
interface Written extends Pick<RosterRow, "name" | "email" | "pace"> {
  readonly id: string;
  readonly token: string | null;
}

/** Rows for one statement: both databases limit how many values it may have. */
const AT_ONCE = 200;

/** Judges the rows against what whoever asks may know of the accounts that there are now. */
export async function checkAgainst(
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly RosterRow[],
): Promise<RosterCheck> {
  return checkRoster(rows, await accountsOf(database, manager, cohort.id, rows));
}

/** Writes the rows, within a transaction, and says what became of each. Links that were made for the same addresses before stop working. A link that is mailed is made here and known to nobody else; a row whose address got too many is a problem. */
export async function invitePeople(
  tx: Book,
  manager: Visitor,
  cohort: CohortHead,
  rows: readonly Invited[],
  now: Date,
): Promise<readonly CheckedRow[]> {
  // Written first: of two who invite the same people at once, the second waits here, and ends the links of the first.
  await tx.cohort.updateMany({ where: { id: cohort.id }, data: { demo: cohort.demo } });
  const accounts = await accountsOf(tx, manager, cohort.id, rows);
  const linkOf = new Map(rows.map(({ email, link }) => [email, link]));
  const check = checkRoster(
    rows.map((row) => ({ ...row, problems: [] })),
    accounts,
  );
  const full = sendsMail() ? await fullOf(tx, manager, check.rows, now) : new Map<string, string>();
  const done = check.rows.map((row): CheckedRow => {
    const words = full.get(row.email);
    return words === undefined ? row : { ...row, state: "problem", words };
  });
  const invited = done
    .filter(({ state }) => state === "invited")
    .map((row) => ({
      ...row,
      ...(sendsMail() ? makeToken() : { token: null, id: linkOf.get(row.email) ?? "" }),
    }));
  const joining = done.filter(({ state }) => state === "joins");
  await endInvitations(tx, cohort.id, joining, now);
  // As the manager wrote it: nothing of an account that may be there.
  const about = { site: mailSite, ends: linkEnds(now), by: manager.name, cohort: cohort.name };
  const mailOf = ({ name, email }: Written, link: string) => ({
    ...{ to: { name, email, demo: false }, says: invitation({ ...about, name, link }) },
  });
  const by = { cohortId: cohort.id, createdById: manager.id };
  await writeInvitations(tx, by, invited, mailOf, now);
  const ids = joining.flatMap(({ email }) => accounts.get(email)?.id ?? []);
  // Somebody who was taken out of the cohort comes back into it.
  await tx.cohortMember.deleteMany({ where: { cohortId: cohort.id, userId: { in: ids } } });
  await tx.cohortMember.createMany({
    data: ids.map((userId) => ({ cohortId: cohort.id, userId, joinedAt: now })),
  });
  const told = { actorId: manager.id, cohortId: cohort.id };
  if (invited.length > 0)
    await writeAudit(tx, {
      ...{ ...told, deed: "invite people", subject: namesOf(invited) },
      detail: { invited: invited.length },
    });
  if (joining.length > 0)
    await writeAudit(tx, {
      ...{ ...told, deed: "add people", subject: namesOf(joining) },
      detail: { created: 0, joined: joining.length },
    });
  return done;
}

/** Why addresses that would be invited get no more links for now. One after another in the order of their names: of two who invite the same people, none waits for what the other holds. */
async function fullOf(
  tx: Book,
  manager: Visitor,
  rows: readonly CheckedRow[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const full = new Map<string, string>();
  const emails = rows.filter(({ state }) => state === "invited").map(({ email }) => email);
  for (const email of emails.toSorted()) {
    const problem = await tooManyLinks(tx, manager, email, now);
    if (problem !== null) full.set(email, problem);
  }
  return full;
}

/** Writes invitations and their mails, within a transaction. Those for the same addresses from before stop working. */
export async function writeInvitations(
  tx: Book,
  by: { readonly cohortId: string; readonly createdById: string },
  invited: readonly Written[],
  mailOf: (row: Written, link: string) => Mail,
  now: Date,
): Promise<void> {
  await endInvitations(tx, by.cohortId, invited, now);
  await tx.invitation.createMany({
    data: invited.map(({ id, token, email, name, pace: paceFactor }) => ({
      ...{ ...by, id, email, name, paceFactor, mostUses: 1 },
      ...{ createdAt: now, expiresAt: linkEnds(now), sentTo: token === null ? null : email },
    })),
  });
  const mails = invited.flatMap((row) => {
    const { id, token } = row;
    return token === null ? [] : [{ ...mailOf(row, `${mailSite}${joinPath(token)}`), link: id }];
  });
  await writeMails(tx, mails, now);
}

async function endInvitations(
  tx: Book,
  cohortId: string,
  rows: readonly { readonly email: string }[],
  now: Date,
): Promise<void> {
  for (const some of chunksOf(rows, AT_ONCE))
    await tx.invitation.updateMany({
      where: { cohortId, email: { in: some.map(({ email }) => email) }, uses: 0 },
      data: { closedAt: now, declinedAt: null },
    });
}

/** Those in the cohort, by address; for an admin also the trainees who are not. */
async function accountsOf(
  book: Book,
  { role }: Visitor,
  cohortId: string,
  rows: readonly { readonly email: string }[],
): Promise<ReadonlyMap<string, Account>> {
  const here = { cohortId, leftAt: null };
  const others = role === "admin" ? [{ role: "trainee" as const, active: true }] : [];
  const found = new Map<string, Account>();
  for (const part of chunksOf([...new Set(rows.map(({ email }) => email))], AT_ONCE)) {
    const users = await book.user.findMany({
      where: { email: { in: part }, OR: [{ memberOf: { some: here } }, ...others] },
      select: {
        ...{ id: true, email: true, name: true, active: true },
        memberOf: { where: here, select: { userId: true } },
      },
    });
    for (const { email, memberOf, ...user } of users)
      found.set(email, { ...user, here: memberOf.length > 0 });
  }
  return found;
}

/** "Ada, Ben and 12 more": the audit trail is read by people. */
function namesOf(rows: readonly CheckedRow[]): string {
  const names = rows.map(({ name }) => name);
  const more = names.length - 3;
  return names.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
