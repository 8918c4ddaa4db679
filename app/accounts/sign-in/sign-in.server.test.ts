import { beforeEach, expect, test } from "vitest";

import { createAccount } from "#app/accounts/account.server.ts";
import { readAccountAudit } from "#app/accounts/audit/account-audit.server.ts";
import { findUser } from "#app/accounts/session.server.ts";
import { networkLimit, takeTry } from "#app/accounts/throttle.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import { database } from "#app/store/client.server.ts";
import { openDatabase } from "#app/store/open.server.ts";
import { databaseTargetFor } from "#app/store/target.ts";
import { SIGN_IN_FIELDS, signIn, type SignIn } from "./sign-in.server.ts";

const NOW = new Date("2026-11-23T09:00Z");
const PASSWORD = "several words to remember";
const MINUTES = 60 * 1000;
/** SIGN_IN_LIMIT as it is when nobody said. */
const MOST = 10;

let count = 0;
let email: string;
let userId: string;
let name: string;
beforeEach(async () => {
  await database.failureCount.deleteMany();
  await database.auditEntry.deleteMany();
  email = await account();
  ({ id: userId, name } = await database.user.findUniqueOrThrow({ where: { email } }));
});

async function account(): Promise<string> {
  count += 1;
  const made = `ada-${count}@example.com`;
  await createAccount({ email: made, name: `Ada ${count}`, password: PASSWORD, role: "trainee" });
  return made;
}

interface Wish {
  readonly email?: string;
  readonly password?: string;
  readonly address?: string;
  readonly cookie?: string;
  readonly at?: Date;
}

function ask(wish: Wish): Promise<SignIn> {
  const { password = PASSWORD, address = "192.0.2.1", cookie = "", at = NOW } = wish;
  const values = { email: wish.email ?? email, password, next: "/" };
  const request = new Request("http://x/sign-in", { headers: { Cookie: cookie } });
  return signIn(readFields(Object.entries(values), SIGN_IN_FIELDS), request, address, at);
}

async function fail(times: number, wish: Wish = {}): Promise<void> {
  for (let tries = 0; tries < times; tries++)
    expect(await ask({ password: "wrong", ...wish })).toMatchObject({ status: 401 });
}

function cookiesOf(result: SignIn): string {
  if (!result.ok) throw new Error(result.problem);
  return result.setCookies.map((line) => line.split(";")[0]).join("; ");
}

async function trail(deed: string) {
  const rows = await database.auditEntry.findMany({ where: { deed }, orderBy: { at: "asc" } });
  return rows.map(({ actorId, detail }) => ({ actorId, detail: detail as object }));
}

test("after some failures an account is not even looked at, from wherever, and is again later", async () => {
  await fail(MOST - 1);
  await fail(1, { address: "198.51.100.9" });
  const refused = await ask({ address: "203.0.113.5" });
  expect(refused).toMatchObject({ ok: false, status: 429, retryAfter: 15 * 60 });
  expect(await ask({ email: await account() })).toMatchObject({ ok: true });
  expect(await ask({ at: new Date(NOW.getTime() + 15 * MINUTES) })).toMatchObject({ ok: true });
  expect(await database.failureCount.count({ where: { n: { gt: 0 } } })).toBe(0);
});

test("an account that there is not is turned away in the same way", async () => {
  const nobody = { email: "nobody@example.com" };
  await fail(MOST, nobody);
  expect(await ask(nobody)).toMatchObject({ status: 429, retryAfter: 15 * 60 });
});

test("a hundred guesses at once are no more than ten one after another", async () => {
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, n) => ask({ password: `guess ${n}`, address: `192.0.2.${n}` })),
  );
  expect(all.filter((one) => !one.ok && one.status === 401).length).toBeLessThanOrEqual(MOST);
});

test("the right password from a browser that is known is taken, whatever others tried", async () => {
  const known = cookiesOf(await ask({}));
  await fail(MOST, { address: "203.0.113.5" });
  expect(await ask({})).toMatchObject({ status: 429 });
  const again = await ask({ cookie: known });
  expect(again).toMatchObject({ ok: true });
  // The token is another one each time.
  expect(await ask({ cookie: known })).toMatchObject({ status: 429 });
  const rotated = cookiesOf(again);
  // Known for one account, not for others; and whoever has the browser guesses no more than others.
  const other = await account();
  await fail(MOST, { email: other });
  expect(await ask({ email: other, cookie: rotated })).toMatchObject({ status: 429 });
  await fail(MOST, { cookie: rotated });
  expect(await ask({ cookie: rotated })).toMatchObject({ status: 429 });
});

test("two people share a browser, and it is known to both", async () => {
  const [first, second] = [email, await account()];
  const one = cookiesOf(await ask({ email: first }));
  const both = cookiesOf(await ask({ email: second, cookie: one }));
  await fail(MOST, { email: first });
  await fail(MOST, { email: second });
  const again = await ask({ email: first, cookie: both });
  expect(await ask({ email: second, cookie: cookiesOf(again) })).toMatchObject({ ok: true });
  expect(await database.knownBrowser.count()).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(await database.knownBrowser.findMany())).not.toContain(
    both.split("browser=")[1] ?? "none",
  );
});

test("an office of a hundred behind one address signs in at once, mistypings and all", async () => {
  const office = "198.51.100.7";
  const people = Array.from({ length: 100 }, (_, n) => `office-${n}@example.com`);
  const { passwordHash } = await database.user.findUniqueOrThrow({ where: { email } });
  await database.user.createMany({
    data: people.map((one) => ({ email: one, name: one, passwordHash })),
  });
  for (const one of people.slice(0, 8)) await fail(2, { email: one, address: office });
  const all = await Promise.all(people.map((one) => ask({ email: one, address: office })));
  expect(all.filter(({ ok }) => !ok)).toEqual([]);
});

test("one network that tries many accounts is turned away, however its addresses end", async () => {
  const failed = (address: string) => {
    const limits = [networkLimit("sign in", address)];
    return takeTry({ limits, what: "sign in", user: null, address }, NOW);
  };
  for (let n = 1; n < 20 * MOST; n++)
    expect(await failed(`2001:db8:1:2::${n.toString(16)}`)).toBe(0);
  await fail(1, { email: "spray@example.com", address: "2001:db8:1:2:8000::1" });
  expect(await ask({ address: "2001:db8:1:2:ffff::1" })).toMatchObject({ status: 429 });
  expect(await ask({ address: "2001:db8:1:3::1" })).toMatchObject({ ok: true });
});

test("the right password from a browser that is known is taken from a network that is turned away", async () => {
  const known = cookiesOf(await ask({}));
  const full = { limits: [networkLimit("sign in", "192.0.2.1")], what: "sign in", user: null };
  while ((await takeTry({ ...full, address: "192.0.2.1" }, NOW)) === 0);
  expect(await ask({ email: await account() })).toMatchObject({ status: 429 });
  expect(await ask({ cookie: known })).toMatchObject({ ok: true });
});

test("another process counts on, and so does this one after a restart", async () => {
  await fail(MOST - 1);
  const other = await openDatabase(databaseTargetFor(process.env.DATABASE_URL));
  const rows = await other.database.failureCount.findMany({ where: { n: MOST - 1 } });
  expect(rows.map(({ key }) => key.split(" ")[0]).sort()).toEqual(["account", "entry", "network"]);
  await other.database.failureCount.updateMany({ data: { n: { increment: 1 } } });
  await other.close();
  expect(await ask({})).toMatchObject({ status: 429 });
});

test("the trail tells of sign-ins, failures and refusals, with a count and without what was typed", async () => {
  await fail(3);
  const unknown = { email: "my-secret-word@example.com", address: "2001:db8::7" };
  await fail(2, { ...unknown, at: new Date(NOW.getTime() + MINUTES) });
  await ask({});
  await fail(MOST - 3);
  expect((await ask({})).ok).toBe(false);
  expect((await ask({})).ok).toBe(false);
  expect(await trail("sign in")).toMatchObject([{ actorId: userId }]);
  expect(await trail("fail")).toMatchObject([
    { actorId: null, detail: { n: MOST, network: "192.0.2.1", what: "sign in", userId } },
    { actorId: null, detail: { n: 2, network: "2001:db8:0:0::/64" } },
  ]);
  expect(await trail("turn away")).toMatchObject([{ actorId: null, detail: { userId } }]);
  const { lines } = await readAccountAudit(1);
  expect(lines.map(({ actor, words }) => `${actor ?? "The program"} ${words}`)).toEqual(
    expect.arrayContaining([
      `${name} signed in (A browser)`,
      `The program saw somebody unknown fail ${MOST} times to sign in as ${name} (from 192.0.2.1)`,
      "The program saw somebody unknown fail 2 times to sign in (from 2001:db8:0:0::/64)",
      `The program turned somebody unknown away after too many tries to sign in as ${name} (from 192.0.2.1)`,
    ]),
  );
  const kept = [await database.auditEntry.findMany(), await database.failureCount.findMany()];
  expect(JSON.stringify(kept)).not.toContain("my-secret-word");
});

test("signing in ends the session that the browser had", async () => {
  const first = cookiesOf(await ask({}));
  await ask({ cookie: first });
  const request = new Request("http://x/", { headers: { Cookie: first } });
  expect(await findUser(request, NOW.getTime())).toBeNull();
});
