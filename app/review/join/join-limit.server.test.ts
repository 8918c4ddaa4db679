import { beforeEach, expect, test } from "vitest";

import { createAccount } from "#app/accounts/account.server.ts";
import { findBrowserOwner, knowBrowser } from "#app/accounts/known-browser.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { idFor, makeToken } from "#app/accounts/token.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import { createCohort } from "#app/review/cohorts/new/create-cohort.server.ts";
import { addPerson, PEOPLE_FIELDS } from "#app/review/people/add-person.server.ts";
import {
  createInvitation,
  INVITATION_FIELDS,
} from "#app/review/people/invitations/invite.server.ts";
import { database } from "#app/store/client.server.ts";
import { openDatabase } from "#app/store/open.server.ts";
import { databaseTargetFor } from "#app/store/target.ts";
import { acceptInvitation, JOIN_FIELDS, type Accepted } from "./accept-invitation.server.ts";

const NOW = new Date("2026-11-23T09:00Z");
const QUARTER = 15 * 60 * 1000;
const PASSWORD = "several words to remember";
/** SIGN_IN_LIMIT as it is when nobody said, and of everybody behind one address. */
const MOST = 10;
const CROWD = 20 * MOST;

let count = 0;
let manager: Visitor;
let cohort: CohortHead;
let link: string;

beforeEach(async () => {
  await database.failureCount.deleteMany();
  await database.auditEntry.deleteMany();
  manager = await account("manager");
  const id = await createCohort(manager, { name: "Autumn", timeZone: "UTC" });
  cohort = await requireCohort(manager, id);
  const fields = readFields(Object.entries({ days: "7", mostUses: "200" }), INVITATION_FIELDS);
  const made = await createInvitation(manager, cohort, fields, NOW);
  link = made.ok ? made.token : "";
});

async function account(role: Visitor["role"]): Promise<Visitor> {
  count += 1;
  const email = `${role}-${count}@example.com`;
  const made = await createAccount({ email, name: `${role} ${count}`, password: PASSWORD, role });
  return database.user.findUniqueOrThrow({ where: { id: made?.id ?? "" } });
}

interface Wish {
  readonly token?: string;
  readonly visitor?: Visitor;
  readonly address?: string;
  readonly browserOf?: string;
  readonly at?: Date;
}

/** Somebody who comes with a link: with the account that is signed in, or with a new one. */
function come(wish: Wish = {}): Promise<Accepted> {
  const { token = link, address = "192.0.2.1", browserOf = null, at = NOW } = wish;
  count += 1;
  const values = { name: "New", email: `new-${count}@example.com`, password: PASSWORD };
  const form = readFields(Object.entries(values), JOIN_FIELDS);
  return acceptInvitation(token, wish.visitor ?? null, form, { address, browserOf }, at);
}

async function fail(times: number, wish: Wish = {}): Promise<void> {
  for (let tries = 0; tries < times; tries++)
    expect(await come({ token: makeToken().token, ...wish })).toMatchObject({ status: 409 });
}

/** As if so many had failed there within this quarter of an hour. */
async function countUp(key: string, n: number): Promise<void> {
  const until = new Date(NOW.getTime() + QUARTER);
  await database.failureCount.create({ data: { key, n, until } });
}

/** Nobody unknown comes in from 192.0.2.1. */
async function fill(): Promise<void> {
  await countUp("network join 192.0.2.1", CROWD - 1);
  await fail(1);
  expect(await come()).toMatchObject({ status: 429 });
}

async function trail(deed: string, actorId: string | null = null) {
  return database.auditEntry.findMany({ where: { deed, actorId } });
}

test("a network that tries many links is turned away, however its addresses end, for a quarter of an hour", async () => {
  for (let n = 1; n <= CROWD; n++) await fail(1, { address: `2001:db8:1:2::${n.toString(16)}` });
  const refused = await come({ address: "2001:db8:1:2:ffff::1" });
  expect(refused).toMatchObject({ ok: false, status: 429, retryAfter: QUARTER / 1000 });
  if (!refused.ok) expect(refused.values).toMatchObject({ name: "New" });
  expect(JSON.stringify(refused)).not.toContain(PASSWORD);
  expect(await come({ address: "2001:db8:1:3::1" })).toMatchObject({ ok: true });
  const late = new Date(NOW.getTime() + QUARTER);
  expect(await come({ address: "2001:db8:1:2:ffff::1", at: late })).toMatchObject({ ok: true });
  const network = "2001:db8:1:2::/64";
  expect(await trail("fail")).toMatchObject([{ detail: { n: CROWD, network } }]);
  expect(await trail("turn away")).toMatchObject([{ detail: { network } }]);
}, 60_000);

test("another process counts on, and so does this one after a restart", async () => {
  await fail(2);
  const other = await openDatabase(databaseTargetFor(process.env.DATABASE_URL));
  const counts = { where: { key: "network join 192.0.2.1" } };
  expect(await other.database.failureCount.findMany(counts)).toMatchObject([{ n: 2 }]);
  await other.database.failureCount.updateMany({ ...counts, data: { n: CROWD - 1 } });
  await other.close();
  await fail(1);
  expect(await come()).toMatchObject({ status: 429 });
});

test("a link that many try in vain, wherever they come from, is left alone too", async () => {
  const own = await inviteOne(manager);
  await countUp(`link ${idFor(own)}`, CROWD - 1);
  // The manager has an account already.
  await fail(1, { token: own });
  expect(await come({ token: own, address: "198.51.100.1" })).toMatchObject({ status: 429 });
  expect(await come({ address: "198.51.100.1" })).toMatchObject({ ok: true });
});

test("who is signed in is kept out by nobody else, and tries under their own name", async () => {
  await fill();
  const [trainee, another] = [await account("trainee"), await account("trainee")];
  const own = await inviteOne(trainee);
  expect(await come({ token: own, visitor: trainee })).toMatchObject({ ok: true });
  await fail(MOST, { visitor: trainee, address: "203.0.113.9" });
  expect(await come({ visitor: trainee, address: "198.51.100.1" })).toMatchObject({ status: 429 });
  expect(await come({ visitor: another })).toMatchObject({ ok: true });
  expect(await trail("fail", trainee.id)).toMatchObject([
    { subject: trainee.name, detail: { n: MOST, network: null } },
  ]);
  expect(await trail("turn away", trainee.id)).toHaveLength(1);
  // Nor does it count for whoever else is behind their address.
  const there = { key: { contains: "203.0.113.9" } };
  expect(await database.failureCount.count({ where: there })).toBe(0);
});

test("nor is who comes with a browser that somebody has signed in with before, as often as one person may fail", async () => {
  await fill();
  const owner = await account("trainee");
  const cookie = await knowBrowser(new Request("http://x/"), owner.id, NOW);
  const headers = { Cookie: cookie.split(";")[0] ?? "" };
  const browserOf = await findBrowserOwner(new Request("http://x/", { headers }), NOW);
  expect(browserOf).toBe(owner.id);
  const invented = { headers: { Cookie: "browser=invented" } };
  expect(await findBrowserOwner(new Request("http://x/", invented), NOW)).toBeNull();
  const over = new Date(NOW.getTime() + 181 * 24 * 60 * 60 * 1000);
  expect(await findBrowserOwner(new Request("http://x/", { headers }), over)).toBeNull();
  const known = { browserOf: owner.id };
  expect(await come(known)).toMatchObject({ ok: true });
  await fail(MOST, known);
  // The browser's person is not said to be the one who tried.
  expect(await trail("fail")).toMatchObject([{ detail: { n: 1 + MOST } }]);
  expect(await come(known)).toMatchObject({ status: 429 });
});

test("a hundred people with one link behind one address get in, though some mistype it first", async () => {
  for (let n = 0; n < 100; n++) {
    if (n % 6 === 0 && n < 96) await fail(1, { token: `${link}${n}` });
    expect(await come()).toMatchObject({ ok: true });
  }
  expect(await database.cohortMember.count({ where: { cohortId: cohort.id } })).toBe(100);
  expect(await trail("fail")).toMatchObject([{ detail: { n: 16 } }]);
}, 60_000);

/** Invites the address of somebody; the token of the link. */
async function inviteOne({ name, email }: Visitor): Promise<string> {
  const fields = readFields(Object.entries({ name, email, pace: "1" }), PEOPLE_FIELDS);
  const added = await addPerson(manager, cohort, fields, NOW);
  return added.ok ? (added.link?.token ?? "") : "";
}
