import { beforeEach, expect, test } from "vitest";

import { createAccount, findAccountByPassword } from "#app/accounts/account.server.ts";
import { answerInvitation, listWaiting } from "#app/accounts/invited.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { proveAddress } from "#app/accounts/prove-address.server.ts";
import { makeLink } from "#app/accounts/personal-link.server.ts";
import { beginSession, type Visitor } from "#app/accounts/session.server.ts";
import { type Fields, readFields } from "#app/kit/form/form.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { requirePerson } from "#app/review/person/require-person.server.ts";
import { readAudit, readLastDeed } from "#app/review/audit/audit-trail.server.ts";
import { createCohort } from "#app/review/cohorts/new/create-cohort.server.ts";
import { acceptInvitation, JOIN_FIELDS } from "#app/review/join/accept-invitation.server.ts";
import { welcome } from "#app/review/join/find-invitation.server.ts";
import {
  addPerson,
  inviteAgain,
  PEOPLE_FIELDS,
  withdraw,
} from "#app/review/people/add-person.server.ts";
import { setActive, setPresent } from "#app/review/people/deactivate.server.ts";
import { importing, importOutcome, takeRoster } from "#app/review/people/import-roster.server.ts";
import {
  closeInvitation,
  createInvitation,
  INVITATION_FIELDS,
  listInvitations,
} from "#app/review/people/invitations/invite.server.ts";
import { listInvited, listPeople, listPresent } from "#app/review/people/list-people.server.ts";
import { parseRoster } from "#app/review/people/parse-roster.ts";
import { renewLink } from "#app/review/people/renew-link.server.ts";
import { addManager, removeManager, setArchived } from "#app/review/settings/settings.server.ts";
import { database } from "#app/store/client.server.ts";
import { listCohorts } from "./list-cohorts.server.ts";

const NOW = new Date("2026-11-23T09:00Z");
const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = "a long password";

let count = 0;
let manager: Visitor;
let cohort: CohortHead;

beforeEach(async () => {
  manager = await account("manager");
  const id = await createCohort(manager, { name: "Autumn", timeZone: "Europe/Berlin" });
  cohort = await requireCohort(manager, id);
});

async function account(role: Visitor["role"]): Promise<Visitor> {
  count += 1;
  const email = `${role}-${count}@example.com`;
  const made = await createAccount({ email, name: `${role} ${count}`, password: PASSWORD, role });
  return database.user.findUniqueOrThrow({ where: { id: made?.id ?? "" } });
}

async function importText(text: string) {
  const read = parseRoster(text);
  if (!read.ok) throw new Error(read.problem);
  const secret = crypto.randomUUID();
  const taken = await takeRoster(manager, cohort, read.rows, secret, NOW);
  if (!taken.ok) return taken;
  // Whoever was overtaken by another import tries again a little later.
  for (let ahead = 0; ; ahead += 1_000) {
    await workOff([importing], () => new Date(Date.now() + ahead));
    const outcome = await importOutcome(manager, cohort, taken.job, secret);
    if (outcome.progress.state !== "waiting") return { ok: true, ...outcome } as const;
  }
}

async function roster() {
  return (await listPeople(manager, cohort, "", 1, NOW)).people;
}

/** The names of those who were invited and have not come, those that cannot come any more in brackets. */
async function waiting() {
  const { people } = await listInvited(cohort, "", 1, NOW);
  return people.map(({ name, open }) => (open ? name : `(${name})`));
}

/** Invites one person; the token of the link. */
async function inviteOne(name: string, email: string, by = manager, to = cohort) {
  const fields = sent({ name, email, pace: "1" }, PEOPLE_FIELDS);
  const added = await addPerson(by, to, fields, NOW);
  if (!added.ok) throw new Error(JSON.stringify(added.errors));
  return added.link?.token ?? "no link";
}

/** Somebody new who accepted; their address. */
async function arrive(name = "Solo"): Promise<string> {
  count += 1;
  const email = `solo-${count}@example.com`;
  const accepted = await accept(await inviteOne(name, email), null, { password: PASSWORD });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.errors));
  return email;
}

/** Somebody of this cohort as earlier releases made them: without a password, with a personal link. */
async function makeWithoutPassword(madeInId: string | null = cohort.id): Promise<string> {
  count += 1;
  const email = `waits-${count}@example.com`;
  const { id } = await database.user.create({
    data: { email, name: "Solo", passwordHash: NO_PASSWORD, madeInId },
  });
  await database.cohortMember.create({ data: { cohortId: cohort.id, userId: id } });
  return id;
}

function sent(values: Readonly<Record<string, string>>, fields: Fields) {
  return readFields(Object.entries(values), fields);
}

function accept(token: string, visitor: Visitor | null, values: Record<string, string> = {}) {
  const from = { address: crypto.randomUUID(), browserOf: null };
  return acceptInvitation(token, visitor, sent(values, JOIN_FIELDS), from, NOW);
}

async function invite(mostUses = "1", days = "7"): Promise<string> {
  const made = await createInvitation(
    manager,
    cohort,
    sent({ days, mostUses }, INVITATION_FIELDS),
    NOW,
  );
  return made.ok ? made.token : "";
}

async function deeds(): Promise<string[]> {
  return (await readAudit(cohort, 1)).lines.map(({ words }) => words).toReversed();
}

async function status(work: Promise<unknown>): Promise<number> {
  const thrown: unknown = await work.catch((error: unknown) => error);
  return thrown instanceof Response ? thrown.status : 200;
}

test("a manager sees their own cohorts, an admin all, and nobody else's address answers", async () => {
  const [other, admin] = [await account("manager"), await account("admin")];
  expect(await listCohorts(manager)).toMatchObject([{ id: cohort.id, people: 0 }]);
  expect(await listCohorts(other)).toEqual([]);
  expect((await listCohorts(admin)).map(({ id }) => id)).toContain(cohort.id);
  expect(await status(requireCohort(other, cohort.id))).toBe(404);
});

test("cohorts and people are listed in the order of the alphabet, whatever the case and accents", async () => {
  const names = ["Zulu", "alpha", "Éclair", "beta"];
  for (const name of names) await createCohort(manager, { name, timeZone: "UTC" });
  const sorted = ["alpha", "Autumn", "beta", "Éclair", "Zulu"];
  expect((await listCohorts(manager)).map(({ name }) => name)).toEqual(sorted);
  await importText(
    `name,email\n${names.map((name, n) => `${name},n${n}-${count}@x.org`).join("\n")}`,
  );
  expect(await waiting()).toEqual(sorted.filter((name) => names.includes(name)));
  for (const name of names) await arrive(name);
  const people = sorted.filter((name) => names.includes(name));
  expect((await listPresent(cohort)).map(({ name }) => name)).toEqual(people);
  expect((await roster()).map(({ name }) => name)).toEqual(people);
});

test("managers are added by e-mail, only managers, and the last one stays", async () => {
  const [other, trainee] = [await account("manager"), await account("trainee")];
  expect(await addManager(manager, cohort, trainee.email)).toMatchObject({ ok: false });
  expect(await removeManager(manager, cohort, manager.id)).toMatchObject({ ok: false });
  const twice = await Promise.all([
    addManager(manager, cohort, other.email.toUpperCase()),
    addManager(manager, cohort, other.email),
  ]);
  expect(twice.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const removed = await Promise.all([
    removeManager(manager, cohort, other.id),
    removeManager(other, cohort, manager.id),
  ]);
  expect(removed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.cohortManager.count({ where: { cohortId: cohort.id } })).toBe(1);
});

test("whoever is no open manager cannot be made one of a cohort, in words that tell nobody who has an account", async () => {
  const [closed, trainee] = [await account("manager"), await account("trainee")];
  const [trainer, gone] = [await account("trainer"), await account("trainee")];
  const shut = [closed.id, gone.id];
  await database.user.updateMany({ where: { id: { in: shut } }, data: { active: false } });
  const unknown = `nobody-${count}@example.com`;
  const addresses = [closed, trainee, trainer, gone].map(({ email }) => email);
  for (const email of [unknown, ...addresses, "no address", ""])
    expect(await addManager(manager, cohort, email)).toEqual({
      ...{ ok: false, problem: "There is no open manager account with this e-mail address." },
    });
  expect(await database.cohortManager.count({ where: { cohortId: cohort.id } })).toBe(1);
});

test("a roster with a problem changes nothing; mended, everybody is invited with a link each, whether there is an account or not", async () => {
  const [boss, known] = [await account("manager"), await account("trainee")];
  const closed = await account("trainee");
  await database.user.update({ where: { id: closed.id }, data: { active: false } });
  const others = [boss, known, closed].map(({ email }, n) => `Other ${n},${email},1`).join("\n");
  const good = `New,new-${count}@example.com,2\n${others}`;
  const before = await database.user.count();
  const refused = await importText(`name,email,pace\n${good}\nOdd,odd,1`);
  expect(refused).toMatchObject({ ok: false, check: { counts: { problem: 1, invited: 4 } } });
  if (refused.ok) throw new Error("expected a check");
  const said = refused.check.rows.slice(0, 4).map(({ state, words }) => `${state} ${words}`);
  expect(new Set(said)).toEqual(new Set(["invited Will be invited."]));
  expect(await waiting()).toEqual([]);

  const imported = await importText(`name,email,pace\n${good}`);
  if (!imported.ok) throw new Error("expected an import");
  const names = ["New", "Other 0", "Other 1", "Other 2"];
  expect(imported.links?.map(({ name }) => name)).toEqual(names);
  expect(await waiting()).toEqual(names);
  expect(await roster()).toEqual([]);
  expect(await database.user.count()).toBe(before);
  // Behind each link is the same page, but for what the manager wrote.
  const pages = (imported.links ?? []).map(({ token }) => welcome(token, null, NOW));
  for (const page of await Promise.all(pages))
    expect(page).toMatchObject({ kind: "new-account", invited: { name: expect.any(String) } });
  const stored = JSON.stringify(await database.invitation.findMany());
  expect(stored).not.toContain(imported.links?.[0]?.token);
  expect(await deeds()).toContain("invited New, Other 0, Other 1 and 1 more");
});

test("an account that is invited is in the cohort when its person accepts, and opens nothing before", async () => {
  const known = await account("trainee");
  const token = await inviteOne("As typed", known.email);
  expect([await roster(), await waiting()]).toEqual([[], ["As typed"]]);
  const [invitation] = await listWaiting(known, NOW);
  expect(invitation).toMatchObject({ cohort: "Autumn", by: manager.name });
  const id = invitation?.id ?? "";
  const stranger = await account("trainee");
  expect(await listWaiting(stranger, NOW)).toEqual([]);
  expect(await answerInvitation(stranger, id, true, NOW)).toBe(false);
  expect(await welcome(token, stranger, NOW)).toMatchObject({ kind: "not-for-you" });
  expect(await accept(token, stranger)).toMatchObject({ ok: false, status: 409 });
  // The link chooses no password for whoever has an account.
  expect(await accept(token, null, { password: "of somebody else" })).toMatchObject({
    ...{ ok: false, status: 409, errors: { form: expect.stringContaining("Sign in first") } },
  });
  expect(await findAccountByPassword(known.email, PASSWORD)).not.toBeNull();
  const tabs = await Promise.all([1, 2].map(() => answerInvitation(known, id, true, NOW)));
  expect(tabs.toSorted()).toEqual([false, true]);
  expect([(await roster()).map(({ name }) => name), await waiting()]).toEqual([[known.name], []]);
  expect(await welcome(token, known, NOW)).toMatchObject({ kind: "over", state: "used-up" });
  expect((await deeds()).slice(1)).toEqual([
    "invited As typed",
    "accepted an invitation and is in the cohort",
  ]);
});

test("whoever declines is not in the cohort, and the manager reads that it was not accepted", async () => {
  const known = await account("trainee");
  const token = await inviteOne("Known", known.email);
  expect(await accept(token, known, { intent: "decline" })).toMatchObject({ ok: true });
  expect([await roster(), await waiting()]).toEqual([[], ["(Known)"]]);
  expect(await accept(token, known)).toMatchObject({ ok: false });
  const [row] = (await listInvited(cohort, "", 1, NOW)).people;
  const again = await inviteAgain(manager, cohort, row?.id ?? "", NOW);
  expect(again).toMatchObject({ ok: true, link: { email: known.email } });
  expect(await waiting()).toEqual(["Known"]);
  const [open] = (await listInvited(cohort, "", 1, NOW)).people;
  const twice = [1, 2].map(() => withdraw(manager, cohort, open?.id ?? "", NOW));
  await Promise.all(twice);
  expect([await waiting(), await listWaiting(known, NOW)]).toEqual([[], []]);
  // Its managers read nothing of an account behind the address.
  expect((await deeds()).slice(1)).toEqual([
    ...["invited Known", "invited Known", "took the invitation of Known back"],
  ]);
  const declined = { actorId: known.id, deed: "decline invitation" };
  expect(await database.auditEntry.findMany({ where: declined })).toMatchObject([
    { subject: cohort.name, cohortId: null, detail: { userId: known.id } },
  ]);
  expect(await status(inviteAgain(manager, cohort, "none", NOW))).toBe(404);
});

test("whoever is no trainee is invited like everybody, and cannot accept", async () => {
  const trainer = await account("trainer");
  const token = await inviteOne("Trainer", trainer.email);
  expect(await listWaiting(trainer, NOW)).toEqual([]);
  expect(await welcome(token, trainer, NOW)).toMatchObject({ kind: "not-for-you" });
  expect(await accept(token, trainer)).toMatchObject({ ok: false, status: 409 });
  const [row] = (await listInvited(cohort, "", 1, NOW)).people;
  expect(await answerInvitation(trainer, row?.id ?? "", true, NOW)).toBe(false);
  expect(await roster()).toEqual([]);
});

test("an admin who adds a trainee with an account accepts for them", async () => {
  const [admin, known] = [await account("admin"), await account("trainee")];
  await inviteOne("Known", known.email);
  expect(await inviteOne("Known", known.email, admin)).toBe("no link");
  expect([(await roster()).map(({ name }) => name), await waiting()]).toEqual([[known.name], []]);
  expect(await inviteOne("New", `new-by-admin-${count}@example.com`, admin)).not.toBe("no link");
});

test("hundreds of people are invited at once, and of two imports at the same time each person once", async () => {
  const text = `name,email\n${Array.from({ length: 500 }, (_, n) => `P ${n},p${n}-${count}@example.com`).join("\n")}`;
  const both = await Promise.all([importText(text), importText(text)]);
  expect(both).toMatchObject([
    { ok: true, progress: { state: "done", done: 500 }, invited: 500 },
    { ok: true, progress: { state: "done", done: 500 }, invited: 500 },
  ]);
  expect((await listInvited(cohort, "", 1, NOW)).matching).toBe(500);
  expect((await listInvited(cohort, "P 499", 1, NOW)).people).toHaveLength(1);
  const open = { cohortId: cohort.id, closedAt: null };
  expect(await database.invitation.count({ where: open })).toBe(500);
});

test("the link of somebody new makes their account once, with the pace of the list; a new link ends the old", async () => {
  const email = `solo-${count}@example.com`;
  const fields = sent({ name: "Solo", email, pace: "2" }, PEOPLE_FIELDS);
  const added = await addPerson(manager, cohort, fields, NOW);
  const old = added.ok ? (added.link?.token ?? "") : "";
  const [row] = (await listInvited(cohort, "", 1, NOW)).people;
  const renewed = await inviteAgain(manager, cohort, row?.id ?? "", NOW);
  const token = renewed.ok ? (renewed.link?.token ?? "") : "";
  expect(await welcome(old, null, NOW)).toEqual({ kind: "over", state: "closed" });
  expect(await welcome(token, null, new Date(NOW.getTime() + 15 * DAY))).toMatchObject({
    state: "expired",
  });
  expect(await accept(token, null, { password: "short" })).toMatchObject({
    ...{ ok: false, status: 400, values: {} },
  });
  // Whatever address is sent with it: the link is for one.
  const typed = { password: PASSWORD, name: "Solo Own", email: "another@example.com" };
  const tries = await Promise.all([accept(token, null, typed), accept(token, null, typed)]);
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findAccountByPassword(email, PASSWORD)).not.toBeNull();
  expect(await welcome(token, null, NOW)).toMatchObject({ kind: "over" });
  expect(await roster()).toMatchObject([{ name: "Solo Own", waiting: false, paceFactor: 2 }]);
});

test("somebody who is here or is mistyped is refused beside the field", async () => {
  const email = await arrive();
  const values = { name: "N", email, pace: "1" };
  expect(await addPerson(manager, cohort, sent(values, PEOPLE_FIELDS), NOW)).toMatchObject({
    errors: { email: expect.stringContaining("already") as string },
  });
  expect(
    await addPerson(manager, cohort, sent({ name: "", email: "x", pace: "9" }, PEOPLE_FIELDS), NOW),
  ).toMatchObject({
    errors: { name: "The name is missing.", email: "This is not an e-mail address." },
  });
});

test("an invitation lets strangers make an account and trainees join, until it is used up", async () => {
  const token = await invite("2");
  const known = await account("trainee");
  const email = `stranger-${count}@example.com`;
  expect(await welcome(token, null, NOW)).toMatchObject({
    kind: "new-account",
    cohort: "Autumn",
    invited: null,
  });
  const typed = { name: "Stranger", email, password: PASSWORD };
  expect(await accept(token, null, { ...typed, email: known.email })).toMatchObject({
    ...{ ok: false, status: 409, values: { name: "Stranger" } },
    errors: { email: expect.stringContaining("Sign in first") as string },
  });
  expect(await accept(token, null, typed)).toMatchObject({ ok: true });
  expect(await findAccountByPassword(email, PASSWORD)).not.toBeNull();
  expect(await welcome(token, manager, NOW)).toMatchObject({ kind: "not-for-you" });
  expect(await accept(token, manager)).toMatchObject({ ok: false, status: 409 });
  expect(await accept(token, known)).toEqual({ ok: true, signIn: null });
  expect((await roster()).map(({ name }) => name).sort()).toEqual(["Stranger", known.name].sort());
  expect(await welcome(token, null, NOW)).toEqual({ kind: "over", state: "used-up" });
  expect(await accept(token, await account("trainee"))).toMatchObject({ ok: false, status: 409 });
});

test("an address that was only typed is not proved, and a link that was sent or an admin proves it", async () => {
  const typed = { name: "S", email: `anybody-${count}@example.com`, password: PASSWORD };
  await accept(await invite(), null, typed);
  await arrive();
  const people = await roster();
  expect(people.map(({ proved }) => proved)).toEqual([false, false]);
  for (const { id } of people) {
    expect((await requirePerson(cohort.id, id, NOW)).user.provedAt).toBeNull();
    await proveAddress(database, id, NOW);
    await proveAddress(database, id, new Date(NOW.getTime() + DAY));
    expect((await requirePerson(cohort.id, id, NOW)).user.provedAt).toEqual(NOW);
  }
  const { rows } = await readCohortState(cohort.id, NOW);
  expect(rows.map(({ proved }) => proved)).toEqual([true, true]);
});

test("of many who use the last place of a link at once, one gets it", async () => {
  const token = await invite("1");
  const people = await Promise.all(Array.from({ length: 4 }, () => account("trainee")));
  const all = await Promise.all(people.map((one) => accept(token, one)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await roster()).toHaveLength(1);
});

test("somebody who joins in several tabs at once uses the link once", async () => {
  const token = await invite("4");
  const trainee = await account("trainee");
  const tabs = await Promise.all([1, 2, 3, 4].map(() => accept(token, trainee)));
  expect(tabs.filter(({ ok }) => ok)).toHaveLength(4);
  expect(await listInvitations(cohort, NOW)).toMatchObject([{ uses: 1 }]);
});

test("a manager makes a link for whose account the cohort made, and for nobody else, whose place could otherwise be taken", async () => {
  const id = await makeWithoutPassword();
  const renewed = await renewLink(manager, cohort, id, NOW);
  const token = renewed.ok ? renewed.link.token : "";
  expect(await welcome(token, null, NOW)).toMatchObject({ kind: "choose-password", first: true });
  const foreign = await makeWithoutPassword(null);
  expect(await renewLink(manager, cohort, foreign, NOW)).toMatchObject({
    ...{ ok: false, problem: expect.stringContaining("an admin makes the link") as string },
  });
  // Every cohort of theirs reads of it.
  const other = await account("manager");
  const winter = await createCohort(other, { name: "Winter", timeZone: "UTC" });
  await database.cohortMember.create({ data: { cohortId: winter, userId: id } });
  expect(await renewLink(manager, cohort, id, NOW)).toMatchObject({ ok: true });
  const theirs = { deed: "renew link", cohortId: winter };
  expect(await database.auditEntry.count({ where: theirs })).toBe(1);
  // Not of whom they took out again.
  await setPresent(manager, cohort, id, false, NOW);
  await expect(renewLink(manager, cohort, id, NOW)).rejects.toMatchObject({ status: 404 });
});

test("a personal link of an earlier release chooses the first password, once", async () => {
  const id = await makeWithoutPassword();
  const link = { userId: id, cohortId: cohort.id, createdById: manager.id };
  const token = await makeLink(database, link, NOW);
  const tries = [PASSWORD, "another password"].map((secret) =>
    accept(token, null, { password: secret }),
  );
  expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await welcome(token, null, NOW)).toMatchObject({ kind: "over" });
  expect(await renewLink(manager, cohort, id, NOW)).toMatchObject({ ok: false });
});

test("no link is made for somebody who is just getting a password", async () => {
  const id = await makeWithoutPassword();
  const renewing = await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash: "chosen" } });
    const begun = renewLink(manager, cohort, id, NOW);
    // As long as it would take, did it not wait.
    for (let n = 0; n < 30; n += 1) await database.invitation.count();
    return [begun];
  });
  expect(await renewing[0]).toMatchObject({ ok: false });
});

test("a link that is closed, expired, of an archived cohort or unknown says so and lets nobody in", async () => {
  const [closed, expired, open] = [await invite(), await invite("1", "1"), await invite()];
  const later = new Date(NOW.getTime() + 2 * DAY);
  expect(await welcome(expired, null, later)).toEqual({ kind: "over", state: "expired" });
  for (const { id, expiresAt } of await listInvitations(cohort, NOW))
    if (expiresAt.getTime() === NOW.getTime() + 7 * DAY)
      await closeInvitation(manager, cohort, id, NOW);
  expect(await welcome(closed, null, NOW)).toEqual({ kind: "over", state: "closed" });
  expect(await welcome(`${open}x`, null, NOW)).toEqual({ kind: "over", state: "unknown" });
  const still = await invite();
  await setArchived(manager, cohort, true, NOW);
  expect(await welcome(still, null, NOW)).toEqual({ kind: "over", state: "closed" });
  expect(await accept(still, await account("trainee"))).toMatchObject({ ok: false });
  expect(
    await createInvitation(
      manager,
      cohort,
      sent({ days: "365", mostUses: "0" }, INVITATION_FIELDS),
      NOW,
    ),
  ).toMatchObject({
    errors: { days: "Choose how long.", mostUses: expect.any(String) as string },
  });
});

test("a manager deactivates an account that is of their cohort alone, which ends its sessions and keeps the record", async () => {
  const email = await arrive();
  const known = await database.user.findUniqueOrThrow({ where: { email } });
  await beginSession(known.id, new Request("http://x/"));
  expect(await database.session.count({ where: { userId: known.id } })).toBe(1);
  expect(await setActive(manager, cohort, known.id, false, NOW)).toEqual({ ok: true });
  expect(await database.session.count({ where: { userId: known.id } })).toBe(0);
  expect(await findAccountByPassword(email, PASSWORD)).toBeNull();
  expect(await roster()).toMatchObject([{ id: known.id, active: false, leftAt: null }]);
  expect(await setActive(manager, cohort, known.id, true, NOW)).toEqual({ ok: true });
  expect(await findAccountByPassword(email, PASSWORD)).toMatchObject({ id: known.id });
  const stranger = await account("trainee");
  for (const id of [stranger.id, manager.id, "nobody"])
    expect(await status(setActive(manager, cohort, id, false, NOW))).toBe(404);

  await setPresent(manager, cohort, known.id, false, NOW);
  expect(await status(setActive(manager, cohort, known.id, false, NOW))).toBe(404);
  expect(await roster()).toMatchObject([{ id: known.id, leftAt: NOW }]);
  // Who was taken out is asked again.
  const token = await inviteOne("X", email);
  expect(await roster()).toMatchObject([{ id: known.id, leftAt: NOW }]);
  const { id, name } = known;
  const visitor = { id, email, name, role: "trainee", paceFactor: 1 } as const;
  expect(await accept(token, visitor)).toMatchObject({ ok: true });
  expect(await roster()).toMatchObject([{ id, leftAt: null }]);
  expect((await deeds()).slice(1)).toEqual([
    "invited Solo",
    "accepted an invitation and is in the cohort",
    `deactivated the account of ${name}`,
    `reopened the account of ${name}`,
    `took ${name} out of the cohort`,
    "invited X",
    "accepted an invitation and is in the cohort",
  ]);
});

test("an account that the cohort did not make, or that ever was in another, is deactivated by an admin alone", async () => {
  const [known, admin] = [await account("trainee"), await account("admin")];
  await accept(await invite(), known);
  const email = await arrive();
  const [{ id: both } = { id: "" }] = await database.user.findMany({ where: { email } });
  const other = await createCohort(await account("manager"), { name: "Other", timeZone: "UTC" });
  const left = { cohortId: other, userId: both, leftAt: NOW };
  expect((await roster()).map(({ mayClose }) => mayClose).toSorted()).toEqual([false, true]);
  await database.cohortMember.create({ data: left });
  expect((await roster()).map(({ mayClose }) => mayClose)).toEqual([false, false]);
  for (const id of [known.id, both]) {
    expect(await setActive(manager, cohort, id, false, NOW)).toMatchObject({
      ...{ ok: false, problem: expect.stringContaining("an admin deactivates it") as string },
    });
    expect(await setActive(admin, cohort, id, false, NOW)).toEqual({ ok: true });
    expect(await setActive(manager, cohort, id, true, NOW)).toMatchObject({ ok: false });
  }
});

test("the audit trail can be asked for one kind of deed, and leads to the person where it names one", async () => {
  const known = await database.user.findUniqueOrThrow({ where: { email: await arrive() } });
  await setActive(manager, cohort, known.id, false, NOW);
  await setActive(manager, cohort, known.id, true, NOW);
  const { lines, deeds: kinds, n } = await readAudit(cohort, 1, "deactivate");
  expect([n, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toMatchObject({
    words: `deactivated the account of ${known.name}`,
    person: { id: known.id, name: known.name },
    attemptId: null,
  });
  expect(kinds).toEqual([
    ...["accept invitation", "create cohort", "deactivate", "invite people", "reopen"],
  ]);
  expect((await readAudit(cohort, 1)).n).toBe(5);
  expect(await readAudit(cohort, 1, "unheard of")).toMatchObject({ n: 0, lines: [] });
  expect(await readLastDeed(manager.id, cohort.id, "reopen")).toBe(
    `reopened the account of ${known.name}`,
  );
  expect(await readLastDeed(known.id, cohort.id, "reopen")).toBeNull();
});

test("who is deactivated is not counted among the people of a cohort", async () => {
  const known = await database.user.findUniqueOrThrow({ where: { email: await arrive() } });
  expect(await listCohorts(manager)).toMatchObject([{ people: 1 }]);
  await setActive(manager, cohort, known.id, false, NOW);
  expect(await listCohorts(manager)).toMatchObject([{ people: 0 }]);
});

test("somebody whom the program played is simulated, and is not waited for", async () => {
  const [real, played] = [await makeWithoutPassword(), await makeWithoutPassword()];
  await database.user.update({ where: { id: played }, data: { demo: true } });
  const people = await roster();
  expect(people.find(({ id }) => id === played)).toMatchObject({ simulated: true, waiting: false });
  expect(people.find(({ id }) => id === real)).toMatchObject({ simulated: false, waiting: true });
});
