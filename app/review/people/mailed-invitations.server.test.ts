import { beforeEach, expect, test } from "vitest";
import "../../../tests/mail-variables.ts";
import { createAccount } from "#app/accounts/account.server.ts";
import { readAccountAudit } from "#app/accounts/audit/account-audit.server.ts";
import { answerInvitation, listWaiting } from "#app/accounts/invited.server.ts";
import { proveAddress } from "#app/accounts/prove-address.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { LINKS_A_DAY } from "#app/accounts/throttle.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { readFields, type SentForm } from "#app/kit/form/form.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import { createCohort } from "#app/review/cohorts/new/create-cohort.server.ts";
import { acceptInvitation, JOIN_FIELDS } from "#app/review/join/accept-invitation.server.ts";
import { welcome } from "#app/review/join/find-invitation.server.ts";
import { database } from "#app/store/client.server.ts";
import { addPerson, inviteAgain, PEOPLE_FIELDS } from "./add-person.server.ts";
import { importing, importOutcome, takeRoster } from "./import-roster.server.ts";
import {
  createInvitation,
  INVITATION_FIELDS,
  listInvitations,
} from "./invitations/invite.server.ts";
import { listInvited } from "./list-people.server.ts";
import { parseRoster } from "./parse-roster.ts";

const NOW = new Date();
const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = "several words to remember";
const HERE = { address: "::1", browserOf: null };

let count = 0;
let manager: Visitor;
let cohort: CohortHead;

beforeEach(async () => {
  await database.job.deleteMany();
  manager = await account("manager");
  const id = await createCohort(manager, { name: "Autumn", timeZone: "UTC" });
  cohort = await requireCohort(manager, id);
});

/** Somebody of whom nobody knows that the address is theirs. */
async function account(role: Visitor["role"]): Promise<Visitor> {
  count += 1;
  const email = `${role}-${count}@example.org`;
  const made = await createAccount({ email, name: `${role} ${count}`, password: PASSWORD, role });
  return database.user.update({ where: { id: made?.id ?? "" }, data: { provedAt: null } });
}

async function invite(email: string, now = NOW) {
  const fields = { intent: "add", name: "As typed", email, pace: "1" };
  return addPerson(manager, cohort, readFields(Object.entries(fields), PEOPLE_FIELDS), now);
}

/** As many as may be in a day, by managers of two cohorts. */
async function inviteToTheLimit(email: string): Promise<void> {
  const own = [manager, cohort] as const;
  for (let n = 0; n < LINKS_A_DAY; n += 1) {
    if (n === LINKS_A_DAY / 2) {
      manager = await account("manager");
      const id = await createCohort(manager, { name: "Winter", timeZone: "UTC" });
      cohort = await requireCohort(manager, id);
    }
    expect(await invite(email)).toMatchObject({ ok: true });
  }
  [manager, cohort] = own;
}

/** The mails in the outbox for this address, as they are stored. */
async function mailsFor(email: string): Promise<string[]> {
  const pieces = await database.jobPiece.findMany({ where: { job: { kind: "send mail" } } });
  return pieces
    .map(({ payload }) => JSON.stringify(payload))
    .filter((mail) => mail.includes(email));
}

async function tokenFor(email: string): Promise<string> {
  const [mail = ""] = await mailsFor(email);
  return /join\/([\w-]+)/.exec(mail)?.[1] ?? "no token";
}

const joined = (fields: Record<string, string>): SentForm =>
  readFields(Object.entries(fields), JOIN_FIELDS);

async function provedOf(email: string): Promise<Date | null> {
  return (await database.user.findUniqueOrThrow({ where: { email } })).provedAt;
}

test("the mail is the same whether there is an account with the address or not, and the link is told to nobody else", async () => {
  const known = await account("trainee");
  const trainer = await account("trainer");
  const mails: string[] = [];
  for (const email of ["unknown@example.org", known.email, trainer.email]) {
    const added = await invite(email);
    if (!added.ok || added.link === null) throw new Error("not invited");
    expect(added.link.mailed).toBe(true);
    expect(added.words).toBe(
      `As typed is invited. A link goes to ${email} by mail and works for 14 days.`,
    );
    const token = await tokenFor(email);
    expect(added.link.token).not.toBe(token);
    const kept = await database.invitation.findUniqueOrThrow({ where: { id: idFor(token) } });
    expect(kept).toMatchObject({ email, sentTo: email, cohortId: cohort.id });
    expect(await database.invitation.count({ where: { id: idFor(added.link.token) } })).toBe(0);
    const [mail = "", ...more] = await mailsFor(email);
    expect(more).toEqual([]);
    const same = mail.replaceAll(email, "ADDRESS").replace(token, "TOKEN");
    mails.push(same.replace(/"id":"[^"]*"/, "ID"));
  }
  expect(mails[0]).toContain("As typed");
  expect(new Set(mails).size).toBe(1);
  const { people } = await listInvited(cohort, "", 1, NOW);
  expect(people.map(({ mail }) => mail?.state)).toEqual(["waiting", "waiting", "waiting"]);
});

test("whoever makes an account with the link has proved the address", async () => {
  const email = "fresh@example.org";
  await invite(email);
  const form = joined({ name: "Fresh", password: PASSWORD });
  const accepted = await acceptInvitation(await tokenFor(email), null, form, HERE, NOW);
  expect(accepted).toMatchObject({ ok: true });
  expect(await provedOf(email)).toEqual(NOW);
  const { lines } = await readAccountAudit(1, "create account");
  expect(lines.map(({ actor, words }) => `${actor ?? ""} ${words}`)).toEqual([
    `Fresh made their account (${email}) as trainee by a link`,
  ]);
});

test("an account with a typed address neither sees nor answers what waits for the address, until it is proved by the link or an admin", async () => {
  const [linked, vouched] = [await account("trainee"), await account("trainee")];
  for (const one of [linked, vouched]) {
    await invite(one.email);
    const id = idFor(await tokenFor(one.email));
    expect(await listWaiting(one, NOW)).toEqual([]);
    for (const accepts of [true, false])
      expect(await answerInvitation(one, id, accepts, NOW)).toBe(false);
    expect(await database.invitation.count({ where: { id, closedAt: null, uses: 0 } })).toBe(1);
  }
  expect(await database.cohortMember.count({ where: { cohortId: cohort.id } })).toBe(0);

  const form = joined({ intent: "accept" });
  const token = await tokenFor(linked.email);
  expect(await acceptInvitation(token, linked, form, HERE, NOW)).toMatchObject({ ok: true });
  expect(await provedOf(linked.email)).toEqual(NOW);
  await proveAddress(database, vouched.id, NOW);
  const [waits] = await listWaiting(vouched, NOW);
  expect(await answerInvitation(vouched, waits?.id ?? "", true, NOW)).toBe(true);
});

/** A link for anybody into the cohort; its token. */
async function openLink(mostUses: string): Promise<string> {
  const fields = readFields(Object.entries({ days: "7", mostUses }), INVITATION_FIELDS);
  const made = await createInvitation(manager, cohort, fields, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return made.token;
}

const ask = (token: string, name: string, email: string) =>
  acceptInvitation(token, null, joined({ name, email, password: PASSWORD }), HERE, NOW);

test("a link for anybody makes no account: it mails a link to whatever address is given, in the same words", async () => {
  const token = await openLink("9");
  expect(await welcome(token, null, NOW)).toEqual({ kind: "give-address", cohort: "Autumn" });
  const [known, closed] = [await account("trainee"), await account("trainee")];
  const here = await account("trainee");
  await database.user.update({ where: { id: closed.id }, data: { active: false } });
  await database.cohortMember.create({ data: { cohortId: cohort.id, userId: here.id } });
  const admin = await account("admin");
  const before = await database.user.count();
  const unknown = "nobody-yet@example.org";
  const mails: string[] = [];
  const people = [known, closed, here, manager, admin].map(({ email }) => email);
  for (const email of [unknown, ...people]) {
    expect(await ask(token, "Typed by anybody", email.toUpperCase())).toEqual({
      ...{ ok: true, mailedTo: email },
    });
    const [mail = "", ...more] = await mailsFor(email);
    expect(more).toEqual([]);
    const own = await tokenFor(email);
    const same = mail.replaceAll(email, "ADDRESS").replace(own, "TOKEN");
    mails.push(same.replace(/"id":"[^"]*"/, "ID"));
  }
  expect(new Set(mails).size).toBe(1);
  expect(mails[0]).not.toContain("Typed by anybody");
  expect(await database.user.count()).toBe(before);
  expect(await listInvitations(cohort, NOW)).toMatchObject([{ uses: 6, state: "open" }]);

  const own = await tokenFor(unknown);
  const form = joined({ name: "My Name", password: PASSWORD });
  expect(await acceptInvitation(own, null, form, HERE, NOW)).toMatchObject({ ok: true });
  expect(await provedOf(unknown)).toEqual(NOW);
  const accept = joined({ intent: "accept" });
  expect(await acceptInvitation(await tokenFor(known.email), known, accept, HERE, NOW)).toEqual({
    ...{ ok: true, signIn: null },
  });
  expect(await provedOf(known.email)).toEqual(NOW);
  // Who is signed in needs no mail.
  const trainee = await account("trainee");
  expect(await acceptInvitation(token, trainee, accept, HERE, NOW)).toMatchObject({ ok: true });
});

test("asking again ends the link from before, uses no more of the link for anybody, and keeps what a manager wrote", async () => {
  const token = await openLink("1");
  const fields = { intent: "add", name: "As typed", email: "slow@example.org", pace: "1.5" };
  await addPerson(manager, cohort, readFields(Object.entries(fields), PEOPLE_FIELDS), NOW);
  const first = await tokenFor(fields.email);
  const asked = await Promise.all([1, 2].map(() => ask(token, "Else", fields.email)));
  expect(asked).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await welcome(first, null, NOW)).toEqual({ kind: "over", state: "closed" });
  const waits = { email: fields.email, closedAt: null };
  expect(await database.invitation.findMany({ where: waits })).toMatchObject([
    { name: "As typed", paceFactor: 1.5, sentTo: fields.email, createdById: manager.id },
  ]);
  expect(await listInvitations(cohort, NOW)).toMatchObject([{ uses: 0 }]);
  const both = ["one@example.org", "two@example.org"].map((email) => ask(token, "New", email));
  const states = (await Promise.all(both)).map((done) => (done.ok ? "mailed" : done.status));
  expect(states.toSorted()).toEqual([409, "mailed"]);
});

test("no more links go to one address in a day, whoever asks, and what managers send is counted for itself", async () => {
  const token = await openLink("99");
  const email = "often@example.org";
  for (let n = 0; n < LINKS_A_DAY; n += 1)
    expect(await ask(token, "Often", email)).toMatchObject({ ok: true });
  const refused = await ask(token, "Often", email);
  expect(refused).toMatchObject({ ok: false, status: 429, values: { name: "Often", email } });
  expect(await ask(token, "Else", "else@example.org")).toMatchObject({ ok: true });
  await invite(email);
  expect(await tokenFor(email)).not.toBe("");
});

test("what was typed for a link of one's own stays when it is refused, but for a password", async () => {
  const token = await openLink("9");
  for (const [name, email] of [
    ["", "ada@example.org"],
    ["Ada", "ada at example"],
  ] as const) {
    const refused = await ask(token, name, email);
    expect(refused).toMatchObject({ ok: false, status: 400 });
    if (!refused.ok) expect(refused.values).toEqual({ name, email });
  }
  const values = { name: "Ada", email: "ada@example.org" };
  expect(await ask("never-made", values.name, values.email)).toMatchObject({
    ...{ ok: false, status: 409, values },
  });
});

test("a list is mailed too: its links do not follow from what the manager's browser knows", async () => {
  const read = parseRoster("name,email\nBen,ben@example.org\nCleo,cleo@example.org\n");
  if (!read.ok) throw new Error(read.problem);
  const secret = crypto.randomUUID();
  const taken = await takeRoster(manager, cohort, read.rows, secret, NOW);
  if (!taken.ok) throw new Error("not taken");
  await workOff([importing], () => new Date());
  const outcome = await importOutcome(manager, cohort, taken.job, secret);
  expect(outcome).toMatchObject({ invited: 2, mailed: 2, links: [] });
  const kept = await database.invitation.findMany({ where: { cohortId: cohort.id } });
  const tokens = [await tokenFor("ben@example.org"), await tokenFor("cleo@example.org")];
  expect(kept.map(({ id }) => id).toSorted()).toEqual(tokens.map(idFor).toSorted());
  const pieces = await database.jobPiece.findMany({ where: { jobId: taken.job } });
  for (const { id } of kept) expect(JSON.stringify(pieces)).not.toContain(id);
});

test("so many links are mailed to one address in a day, whoever invites it; it is said in the same words whether there is an account or not", async () => {
  const known = await account("trainee");
  const answers: string[] = [];
  for (const email of ["many@example.org", known.email]) {
    await inviteToTheLimit(email);
    const refused = await invite(email);
    const values = { name: "As typed", email, pace: "1" };
    expect(refused).toMatchObject({ ok: false, status: 429, values });
    const [sent] = (await listInvited(cohort, email, 1, NOW)).people;
    expect(await inviteAgain(manager, cohort, sent?.id ?? "", NOW)).toMatchObject({ status: 429 });
    expect(await mailsFor(email)).toHaveLength(LINKS_A_DAY);
    // The last link of the cohort works on.
    expect(sent?.open).toBe(true);
    if (!refused.ok) answers.push((refused.errors["form"] ?? "").replace(email, "ADDRESS"));
  }
  expect(answers[0]).toBe(
    "10 links went to ADDRESS by mail within a day, and no more do. Nothing was changed. Wait 24 hours and try again.",
  );
  expect(answers[1]).toBe(answers[0]);
  const told = await database.auditEntry.findMany({
    where: { deed: "turn away", actorId: { not: null } },
  });
  expect(told.map(({ actorId }) => actorId)).toEqual([manager.id, manager.id]);
  expect(await invite(known.email, new Date(NOW.getTime() + DAY))).toMatchObject({ ok: true });
});

test("a list invites the others, and says whom it did not", async () => {
  await inviteToTheLimit("dora@example.org");
  const read = parseRoster("name,email\nDora,dora@example.org\nEmil,emil@example.org\n");
  if (!read.ok) throw new Error(read.problem);
  const taken = await takeRoster(manager, cohort, read.rows, crypto.randomUUID(), NOW);
  if (!taken.ok) throw new Error("not taken");
  await workOff([importing], () => new Date());
  const outcome = await importOutcome(manager, cohort, taken.job, null);
  expect(outcome).toMatchObject({ invited: 1, mailed: 1 });
  const words = expect.stringContaining("10 links went to dora@example.org by mail") as string;
  expect(outcome.refused).toEqual([{ name: "Dora", email: "dora@example.org", words }]);
  expect(await mailsFor("emil@example.org")).toHaveLength(1);
});
