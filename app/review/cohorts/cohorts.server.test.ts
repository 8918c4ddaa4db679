import { beforeEach, expect, test } from "vitest";

import { createAccount, findAccountByPassword } from "#app/accounts/account.server.ts";
import { beginSession, type Visitor } from "#app/accounts/session.server.ts";
import { type Fields, readFields } from "#app/kit/form/form.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import { readAudit, readLastDeed } from "#app/review/audit/audit-trail.server.ts";
import { createCohort } from "#app/review/cohorts/new/create-cohort.server.ts";
import { acceptInvitation, JOIN_FIELDS } from "#app/review/join/accept-invitation.server.ts";
import { welcome } from "#app/review/join/find-invitation.server.ts";
import { addPerson, PEOPLE_FIELDS } from "#app/review/people/add-person.server.ts";
import { setActive, setPresent } from "#app/review/people/deactivate.server.ts";
import { importing, importOutcome, takeRoster } from "#app/review/people/import-roster.server.ts";
import {
  closeInvitation,
  createInvitation,
  INVITATION_FIELDS,
  listInvitations,
} from "#app/review/people/invitations/invite.server.ts";
import { listPeople, listPresent } from "#app/review/people/list-people.server.ts";
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
  return (await listPeople(cohort, "", 1, NOW)).people;
}

function sent(values: Readonly<Record<string, string>>, fields: Fields) {
  return readFields(Object.entries(values), fields);
}

function accept(token: string, visitor: Visitor | null, values: Record<string, string> = {}) {
  return acceptInvitation(token, visitor, sent(values, JOIN_FIELDS), crypto.randomUUID(), NOW);
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

test("a roster with a problem changes nothing; mended, everybody comes in with a link each", async () => {
  const [boss, known] = [await account("manager"), await account("trainee")];
  const good = `New,new-${count}@example.com,2\nOther Name,${known.email},1\n`;
  const before = await database.user.count();
  const refused = await importText(`name,email,pace\n${good}Boss,${boss.email},1`);
  expect(refused).toMatchObject({ ok: false, check: { counts: { problem: 1, new: 1, joins: 1 } } });
  expect(await database.user.count()).toBe(before);
  expect(await roster()).toEqual([]);

  const imported = await importText(`name,email,pace\n${good}`);
  if (!imported.ok) throw new Error("expected an import");
  expect(imported.links?.map(({ name }) => name)).toEqual(["New"]);
  expect(await roster()).toMatchObject([
    { name: "New", waiting: true, paceFactor: 2, linkEnds: new Date(NOW.getTime() + 14 * DAY) },
    { name: known.name, waiting: false, paceFactor: 1, linkEnds: null },
  ]);
  const stored = JSON.stringify(await database.invitation.findMany());
  expect(stored).not.toContain(imported.links?.[0]?.token);
  expect(await importText(`name,email,pace\n${good}`)).toMatchObject({ ok: true, links: [] });
  expect(await deeds()).toContain("added New, Other Name: 1 new, 1 who had an account");
});

test("hundreds of people come in at once, and of two imports at the same time each person once", async () => {
  const text = `name,email\n${Array.from({ length: 500 }, (_, n) => `P ${n},p${n}-${count}@example.com`).join("\n")}`;
  const both = await Promise.all([importText(text), importText(text)]);
  expect(both).toMatchObject([
    { ok: true, progress: { state: "done", done: 500 }, leftOut: [] },
    { ok: true, progress: { state: "done", done: 500 }, leftOut: [] },
  ]);
  const made = both.map((one) => (one.ok ? one.made : 0));
  expect(made.reduce((sum, n) => sum + n)).toBe(500);
  expect((await listPeople(cohort, "", 1, NOW)).present).toBe(500);
  expect((await listPeople(cohort, "P 499", 1, NOW)).people).toHaveLength(1);
});

test("a personal link sets one password once; a new one ends the old, and no link is made for who has a password", async () => {
  const email = `solo-${count}@example.com`;
  const added = await addPerson(
    manager,
    cohort,
    sent({ name: "Solo", email, pace: "1" }, PEOPLE_FIELDS),
    NOW,
  );
  const old = added.ok ? (added.link?.token ?? "") : "";
  const [solo] = await roster();
  expect(await findAccountByPassword(email, PASSWORD)).toBeNull();
  const renewed = await renewLink(manager, cohort, solo?.id ?? "", NOW);
  const token = renewed.ok ? renewed.link.token : "";
  expect(await welcome(old, null, NOW)).toEqual({ kind: "over", state: "closed" });
  expect(await welcome(token, null, new Date(NOW.getTime() + 15 * DAY))).toMatchObject({
    state: "expired",
  });
  expect(await welcome(token, null, NOW)).toMatchObject({ kind: "choose-password", email });
  expect(await accept(token, null, { password: "short" })).toMatchObject({
    ...{ ok: false, status: 400, values: {} },
  });
  const tries = await Promise.all([
    accept(token, null, { password: PASSWORD }),
    accept(token, null, { password: "another password" }),
  ]);
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await welcome(token, null, NOW)).toMatchObject({ kind: "over" });
  expect(await renewLink(manager, cohort, solo?.id ?? "", NOW)).toMatchObject({ ok: false });
  expect(await roster()).toMatchObject([{ waiting: false, linkEnds: null }]);
});

test("somebody who is here, is no trainee or is mistyped is refused beside the field", async () => {
  const known = await account("trainee");
  const values = { name: "N", email: known.email, pace: "1" };
  expect(await addPerson(manager, cohort, sent(values, PEOPLE_FIELDS), NOW)).toMatchObject({
    ok: true,
    link: null,
  });
  expect(await addPerson(manager, cohort, sent(values, PEOPLE_FIELDS), NOW)).toMatchObject({
    errors: { email: expect.stringContaining("already") as string },
  });
  expect(
    await addPerson(manager, cohort, sent({ ...values, email: manager.email }, PEOPLE_FIELDS), NOW),
  ).toMatchObject({
    errors: { email: expect.stringContaining("manager") as string },
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
  expect(await welcome(token, null, NOW)).toEqual({ kind: "new-account", cohort: "Autumn" });
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

test("a manager makes no link for somebody whom another cohort brought in, who could otherwise be taken the place of", async () => {
  const email = `theirs-${count}@example.com`;
  const added = await addPerson(
    manager,
    cohort,
    sent({ name: "Theirs", email, pace: "1" }, PEOPLE_FIELDS),
    NOW,
  );
  const token = added.ok ? (added.link?.token ?? "") : "";
  const [{ id } = { id: "" }] = await roster();
  const other = await account("manager");
  const theirs = await requireCohort(
    other,
    await createCohort(other, { name: "Winter", timeZone: "UTC" }),
  );
  const again = await addPerson(
    other,
    theirs,
    sent({ name: "Theirs", email, pace: "1" }, PEOPLE_FIELDS),
    NOW,
  );
  expect(again).toMatchObject({ ok: true, link: null });
  expect(await renewLink(other, theirs, id, NOW)).toMatchObject({
    ...{ ok: false, problem: expect.stringContaining("an admin makes the link") as string },
  });
  expect(await welcome(token, null, NOW)).toMatchObject({ kind: "choose-password", email });
  // Whoever brought them in can, and both cohorts read of it.
  expect(await renewLink(manager, cohort, id, NOW)).toMatchObject({ ok: true });
  const told = await database.auditEntry.findMany({
    where: { deed: "renew link", cohortId: { in: [cohort.id, theirs.id] } },
  });
  expect(told.map(({ cohortId }) => cohortId).toSorted()).toEqual(
    [cohort.id, theirs.id].toSorted(),
  );
  // Not of whom they took out again.
  await setPresent(manager, cohort, id, false, NOW);
  await expect(renewLink(manager, cohort, id, NOW)).rejects.toMatchObject({ status: 404 });
});

test("no link is made for somebody who is just getting a password", async () => {
  const email = `just-${count}@example.com`;
  await addPerson(manager, cohort, sent({ name: "Just", email, pace: "1" }, PEOPLE_FIELDS), NOW);
  const [{ id } = { id: "" }] = await roster();
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

test("deactivating ends sessions and keeps the record; only people of the cohort can be", async () => {
  const [known, stranger] = [await account("trainee"), await account("trainee")];
  await accept(await invite(), known);
  await beginSession(known.id, new Request("http://x/"));
  await setActive(manager, cohort, known.id, false, NOW);
  expect(await database.session.count({ where: { userId: known.id } })).toBe(0);
  expect(await findAccountByPassword(known.email, PASSWORD)).toBeNull();
  expect(await roster()).toMatchObject([{ id: known.id, active: false, leftAt: null }]);
  await setActive(manager, cohort, known.id, true, NOW);
  expect(await findAccountByPassword(known.email, PASSWORD)).toMatchObject({ id: known.id });
  for (const id of [stranger.id, manager.id, "nobody"])
    expect(await status(setActive(manager, cohort, id, false, NOW))).toBe(404);

  await setPresent(manager, cohort, known.id, false, NOW);
  expect(await status(setActive(manager, cohort, known.id, false, NOW))).toBe(404);
  expect(await roster()).toMatchObject([{ id: known.id, leftAt: NOW }]);
  await importText(`name,email\nX,${known.email}`);
  expect(await roster()).toMatchObject([{ id: known.id, leftAt: null }]);
  expect((await deeds()).slice(2)).toEqual([
    "joined with an invitation link",
    `deactivated the account of ${known.name}`,
    `reopened the account of ${known.name}`,
    `took ${known.name} out of the cohort`,
    "added X: 0 new, 1 who had an account",
  ]);
});

test("the audit trail can be asked for one kind of deed, and leads to the person where it names one", async () => {
  const known = await account("trainee");
  await accept(await invite(), known);
  await setActive(manager, cohort, known.id, false, NOW);
  await setActive(manager, cohort, known.id, true, NOW);
  const { lines, deeds: kinds, n } = await readAudit(cohort, 1, "deactivate");
  expect([n, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toMatchObject({
    words: `deactivated the account of ${known.name}`,
    person: { id: known.id, name: known.name },
    attemptId: null,
  });
  expect(kinds).toEqual(["create cohort", "deactivate", "invite", "join", "reopen"]);
  expect((await readAudit(cohort, 1)).n).toBe(5);
  expect(await readAudit(cohort, 1, "unheard of")).toMatchObject({ n: 0, lines: [] });
  expect(await readLastDeed(manager.id, cohort.id, "reopen")).toBe(
    `reopened the account of ${known.name}`,
  );
  expect(await readLastDeed(known.id, cohort.id, "reopen")).toBeNull();
});

test("who is deactivated is not counted among the people of a cohort", async () => {
  const known = await account("trainee");
  await accept(await invite(), known);
  expect(await listCohorts(manager)).toMatchObject([{ people: 1 }]);
  await setActive(manager, cohort, known.id, false, NOW);
  expect(await listCohorts(manager)).toMatchObject([{ people: 0 }]);
});

test("somebody whom the program played is simulated, and is not waited for", async () => {
  await importText("name,email\nReal,real@example.com\nPlayed,played@example.com");
  await database.user.update({ where: { email: "played@example.com" }, data: { demo: true } });
  expect(await roster()).toMatchObject([
    { name: "Played", simulated: true, waiting: false },
    { name: "Real", simulated: false, waiting: true },
  ]);
});
