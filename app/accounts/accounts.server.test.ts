import { beforeEach, expect, test } from "vitest";

import { giveLink } from "#app/accounts/account/give-link.server.ts";
import { giveRole } from "#app/accounts/account/give-role.server.ts";
import { requireAccount } from "#app/accounts/account/read-account.server.ts";
import { readAccountAudit } from "#app/accounts/audit/account-audit.server.ts";
import { listAccounts } from "#app/accounts/list/list-accounts.server.ts";
import { ACCOUNT_FIELDS } from "#app/accounts/new/account-form.ts";
import { makeAccount } from "#app/accounts/new/make-account.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import { database } from "#app/store/client.server.ts";
import { accountFilter } from "./account-filter.ts";
import { createAccount, findAccountByPassword } from "./account.server.ts";
import { choosePassword } from "./choose-password.server.ts";
import type { Role } from "./role.ts";
import { beginSession, type Visitor } from "./session.server.ts";
import { setAccountActive } from "./set-active.server.ts";
import { idFor } from "./token.server.ts";

const NOW = new Date("2026-11-23T09:00Z");
const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = "a long password";

let count = 0;
let admin: Visitor;

beforeEach(async () => {
  await database.user.updateMany({ where: { role: "admin" }, data: { role: "trainee" } });
  admin = await account("admin");
});

async function account(role: Role): Promise<Visitor> {
  count += 1;
  const email = `${role}-${count}@example.com`;
  const made = await createAccount({ email, name: `${role} ${count}`, password: PASSWORD, role });
  return database.user.findUniqueOrThrow({ where: { id: made?.id ?? "" } });
}

function sent(values: Record<string, string>) {
  return readFields(Object.entries(values), ACCOUNT_FIELDS);
}

async function make(values: Record<string, string> = {}) {
  count += 1;
  const typed = { name: "New One", email: `new-${count}@example.com`, role: "manager" };
  const confirmed = { "own-password": PASSWORD, ...values };
  const made = await makeAccount(admin, sent({ ...typed, ...confirmed }), NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return { ...made, email: made.link.email };
}

async function linkFrom(token: string) {
  const { id, mostUses, cohortId, user } = await database.invitation.findUniqueOrThrow({
    where: { id: idFor(token) },
    include: { user: true },
  });
  if (!user) throw new Error("not a personal link");
  return { id, mostUses, cohortId, user };
}

async function choose(token: string, secret: string, now = NOW): Promise<boolean> {
  return choosePassword(await linkFrom(token), secret, now);
}

function sessions(userId: string): Promise<number> {
  return database.session.count({ where: { userId } });
}

test("an account is made without a password, and its link sets one, once", async () => {
  const { id, email, link } = await make({
    name: " New One ",
    email: `Made-${count}@Example.com `,
  });
  expect(await requireAccount(id, NOW)).toMatchObject({
    ...{ name: "New One", role: "manager", waiting: true, active: true },
    linkEnds: new Date(NOW.getTime() + 14 * DAY),
  });
  expect(JSON.stringify(await database.invitation.findMany())).not.toContain(link.token);
  const tries = await Promise.all([choose(link.token, PASSWORD), choose(link.token, PASSWORD)]);
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await findAccountByPassword(email, PASSWORD)).toMatchObject({ id });
  expect(await requireAccount(id, NOW)).toMatchObject({ waiting: false, linkEnds: null });
});

test("what is mistyped or taken is said beside its field, and nothing typed is lost", async () => {
  const empty = await makeAccount(admin, sent({ name: "", email: "x", role: "king" }), NOW);
  expect(empty).toMatchObject({ ok: false, status: 400, values: { email: "x", role: "king" } });
  expect(Object.keys(empty.ok ? {} : empty.errors).sort()).toEqual(["email", "name", "role"]);
  const taken = { name: "N", email: admin.email.toUpperCase(), role: "trainer" };
  expect(await makeAccount(admin, sent(taken), NOW)).toMatchObject({
    ...{ ok: false, status: 409, values: taken },
    errors: { email: expect.stringContaining(`${admin.name}, admin`) as string },
  });
});

test("an account that may more than train is made by who types their own password again, and nothing typed is lost", async () => {
  count += 1;
  const typed = { name: "New One", email: `new-${count}@example.com`, role: "trainer" };
  const missing = await makeAccount(admin, sent(typed), NOW);
  expect(missing).toEqual({
    ...{ ok: false, status: 400, values: typed },
    errors: { "own-password": "Type your own password." },
  });
  const wrong = await makeAccount(admin, sent({ ...typed, "own-password": "wrong" }), NOW);
  expect(wrong).toEqual({
    ...{ ok: false, status: 400, values: typed },
    errors: { "own-password": "This is not your password." },
  });
  expect(await database.user.count({ where: { email: typed.email } })).toBe(0);
  const told = { actorId: admin.id, deed: "fail" };
  expect(await database.auditEntry.count({ where: told })).toBe(1);
  const trainee = await makeAccount(admin, sent({ ...typed, role: "trainee" }), NOW);
  expect(trainee).toMatchObject({ ok: true });
});

test("a new link ends the old one, replaces a forgotten password, and then ends every session", async () => {
  const known = await account("trainer");
  await beginSession(known.id, new Request("http://x/"));
  const [first, second] = [
    await giveLink(admin, known.id, NOW),
    await giveLink(admin, known.id, NOW),
  ];
  if (!first.ok || !second.ok) throw new Error("expected links");
  expect(await sessions(known.id)).toBe(1);
  expect(await findAccountByPassword(known.email, PASSWORD)).toMatchObject({ id: known.id });
  expect(await choose(first.link.token, "another password")).toBe(false);
  expect(
    await choose(second.link.token, "another password", new Date(NOW.getTime() + 15 * DAY)),
  ).toBe(false);
  expect(await choose(second.link.token, "another password")).toBe(true);
  expect(await sessions(known.id)).toBe(0);
  expect(await findAccountByPassword(known.email, PASSWORD)).toBeNull();
  expect(await findAccountByPassword(known.email, "another password")).toMatchObject({
    id: known.id,
  });
});

test("a manager's link never replaces a password", async () => {
  const known = await account("trainee");
  const cohort = await database.cohort.create({ data: { name: "C", terms: {} } });
  const data = { id: idFor("token"), userId: known.id, cohortId: cohort.id, createdById: admin.id };
  const expiresAt = new Date(NOW.getTime() + DAY);
  await database.invitation.create({ data: { ...data, expiresAt, mostUses: 1 } });
  expect(await choose("token", "another password")).toBe(false);
  expect(await findAccountByPassword(known.email, PASSWORD)).toMatchObject({ id: known.id });
});

test("deactivating ends sessions and links; reopened, the password works again and the link does not", async () => {
  const known = await account("manager");
  const given = await giveLink(admin, known.id, NOW);
  await beginSession(known.id, new Request("http://x/"));
  expect(await setAccountActive(admin, known, false, NOW)).toEqual({ ok: true });
  expect(await sessions(known.id)).toBe(0);
  expect(await giveLink(admin, known.id, NOW)).toMatchObject({ ok: false });
  expect(await setAccountActive(admin, known, true, NOW)).toEqual({ ok: true });
  expect(await findAccountByPassword(known.email, PASSWORD)).toMatchObject({ id: known.id });
  expect(await choose(given.ok ? given.link.token : "", "another password")).toBe(false);
});

test("a link made before another role was given does not lead to the new rights", async () => {
  const { id, link } = await make({ role: "trainee" });
  const { name, email, role } = await requireAccount(id, NOW);
  await database.$transaction((tx) => giveRole(tx, admin, { id, name, email, role }, "admin", NOW));
  expect(await choose(link.token, PASSWORD)).toBe(false);
});

test("another role ends every session of its person, and of nobody else: the new rights begin with a sign-in", async () => {
  const known = await account("trainee");
  for (const { id } of [known, known, admin]) await beginSession(id, new Request("http://x/"));
  const { id, name, email } = known;
  const give = (before: Role, role: Role) =>
    database.$transaction((tx) =>
      giveRole(tx, admin, { id, name, email, role: before }, role, NOW),
    );
  expect(await give("trainer", "admin")).toBe(false);
  expect(await sessions(id)).toBe(2);
  expect(await give("trainee", "admin")).toBe(true);
  expect([await sessions(id), await sessions(admin.id)]).toEqual([0, 1]);
});

test("nobody closes their own account, and of two admins who close each other one is left", async () => {
  expect(await setAccountActive(admin, admin, false, NOW)).toMatchObject({ ok: false });
  const other = await account("admin");
  const both = await Promise.all([
    setAccountActive(admin, other, false, NOW),
    setAccountActive(other, admin, false, NOW),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.user.count({ where: { role: "admin", active: true } })).toBe(1);
});

test("who is no admin any more changes nothing, however late the request", async () => {
  const [other, known] = [await account("admin"), await account("trainee")];
  await setAccountActive(admin, other, false, NOW);
  expect(await setAccountActive(other, known, false, NOW)).toMatchObject({ ok: false });
  expect(await requireAccount(known.id, NOW)).toMatchObject({ active: true });
});

test("the list is searched whatever the case, filtered by role and state, and paged by fifty", async () => {
  const word = `Ökonom${count}`;
  const people = Array.from({ length: 53 }, (_, n) => ({
    ...{ email: `page-${count}-${n}@example.com`, name: `${word} ${String(n).padStart(2, "0")}` },
    ...{ passwordHash: "x", role: "trainer" as const, active: n > 0 },
  }));
  await database.user.createMany({ data: people });
  const list = (rest: string, page = 1) =>
    listAccounts(accountFilter(`http://x/accounts?q=${word.toUpperCase()}${rest}`), page);
  expect(await list("")).toMatchObject({ matching: 53, page: 1, pages: 2 });
  expect((await list("", 9)).rows.map(({ name }) => name)).toEqual(
    [50, 51, 52].map((n) => `${word} ${n}`),
  );
  expect(await list("&state=deactivated")).toMatchObject({ rows: [{ name: `${word} 00` }] });
  expect(await list("&role=manager")).toMatchObject({ rows: [], matching: 0, pages: 1 });
  expect(await list("&role=king&state=odd")).toMatchObject({ matching: 53 });
  expect(JSON.stringify(await list(""))).not.toContain("passwordHash");
});

test("all of it is in the audit of accounts, and what happens in a cohort is not", async () => {
  await database.auditEntry.deleteMany();
  const { id, email, link } = await make();
  await choose(link.token, PASSWORD);
  const made = await requireAccount(id, NOW);
  await setAccountActive(admin, made, false, NOW);
  await setAccountActive(admin, made, false, NOW);
  await setAccountActive(admin, made, true, NOW);
  await giveLink(admin, id, NOW);
  await database.auditEntry.create({ data: { deed: "publish", subject: "x", detail: {} } });
  const { lines, n } = await readAccountAudit(1);
  expect(n).toBe(5);
  expect(lines.map(({ actor, words }) => `${actor ?? ""} ${words}`).sort()).toEqual(
    [
      `${admin.name} made an account for New One (${email}) as manager`,
      "New One chose a password with a personal link",
      `${admin.name} deactivated the account of New One`,
      `${admin.name} reopened the account of New One`,
      `${admin.name} made a personal link for New One (${email})`,
    ].sort(),
  );
});

test("the cohorts of an account are listed in the order of the alphabet, capital letter or not", async () => {
  const { id } = await account("trainee");
  const members = { create: { userId: id } };
  for (const name of ["Zulu", "alpha", "Beta"])
    await database.cohort.create({ data: { name, terms: {}, members } });
  const { memberOf } = await requireAccount(id, NOW);
  expect(memberOf.map(({ name }) => name)).toEqual(["alpha", "Beta", "Zulu"]);
});
