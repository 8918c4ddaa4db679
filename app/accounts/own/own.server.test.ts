import { beforeEach, expect, test } from "vitest";

import { giveLink } from "#app/accounts/account/give-link.server.ts";
import { createAccount, findAccountByPassword } from "#app/accounts/account.server.ts";
import { choosePassword } from "#app/accounts/choose-password.server.ts";
import { readOwnLink } from "#app/accounts/oidc/own/own-link.server.ts";
import { makeLink } from "#app/accounts/personal-link.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { beginSession, findUser, type Visitor } from "#app/accounts/session.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import { database } from "#app/store/client.server.ts";
import { changePassword, PASSWORD_FIELDS } from "./change-password.server.ts";
import { listSessions, signOutElsewhere } from "./own-sessions.server.ts";

const NOW = new Date("2026-11-23T09:00Z");
const MINUTE = 60 * 1000;
const OLD = "a long password";
const NEW = "several words to remember";

let count = 0;
let ada: Visitor;
beforeEach(async () => {
  count += 1;
  const email = `ada-${count}@example.com`;
  const made = await createAccount({ email, name: "Ada", password: OLD, role: "trainee" });
  ada = await database.user.findUniqueOrThrow({ where: { id: made?.id ?? "" } });
});

function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * MINUTE);
}

/** What a browser sends that got this Set-Cookie header, or none. */
function asking(setCookie = "", agent = "Firefox/143 on Linux"): Request {
  const headers = { Cookie: setCookie.split(";")[0] ?? "", "User-Agent": agent };
  return new Request("http://x/account", { headers });
}

async function signedIn(from = asking(), at = NOW): Promise<Request> {
  return asking(await beginSession(ada.id, from, at));
}

function change(old: string, password: string, now = NOW) {
  return changePassword(ada, readFields(Object.entries({ old, password }), PASSWORD_FIELDS), now);
}

test("whoever signs in again has a new session, and the one before is over", async () => {
  const first = await signedIn();
  const second = await signedIn(first);
  expect(second.headers.get("Cookie")).not.toBe(first.headers.get("Cookie"));
  expect(await findUser(first, NOW.getTime())).toBeNull();
  expect(await findUser(second, NOW.getTime())).toMatchObject({ id: ada.id });
  expect(await database.session.count({ where: { userId: ada.id } })).toBe(1);
});

test("that a session is used is written every few minutes, and keeps it; unused it ends", async () => {
  const request = await signedIn();
  const seen = async (at: Date) => {
    const found = await findUser(request, at.getTime());
    const row = await database.session.findFirst({ where: { userId: ada.id } });
    return [found !== null, row?.seenAt?.getTime() ?? null];
  };
  expect(await seen(later(4))).toEqual([true, null]);
  expect(await seen(later(5))).toEqual([true, later(5).getTime()]);
  expect(await seen(later(9))).toEqual([true, later(5).getTime()]);
  const day = 24 * 60;
  expect(await seen(later(4 + day))).toEqual([true, later(4 + day).getTime()]);
  expect(await seen(later(4 + 2 * day))).toEqual([false, later(4 + day).getTime()]);
});

test("an admin stays signed in for an hour without use, not for a day", async () => {
  expect(await findUser(await signedIn(), later(61).getTime())).not.toBeNull();
  await database.user.update({ where: { id: ada.id }, data: { role: "admin" } });
  const request = await signedIn();
  expect(await findUser(request, later(59).getTime())).not.toBeNull();
  await database.session.updateMany({ where: { userId: ada.id }, data: { seenAt: NOW } });
  expect(await findUser(request, later(61).getTime())).toBeNull();
});

test("everybody sees where they are signed in, and ends all of it but here", async () => {
  const here = await signedIn();
  const phone = await signedIn(asking("", "Mozilla/5.0 (Linux; Android 15) Chrome/140"), later(1));
  await signedIn(asking(), new Date(NOW.getTime() - 48 * 60 * MINUTE));
  expect(await listSessions(here, ada, later(2))).toMatchObject([
    { browser: "Firefox on Linux", since: NOW, here: true },
    { browser: "Chrome on Android", since: later(1), here: false },
  ]);
  expect(await signOutElsewhere(here, ada, later(2))).toBe(1);
  expect(await findUser(phone, later(2).getTime())).toBeNull();
  expect(await findUser(here, later(2).getTime())).not.toBeNull();
  expect(await database.session.count({ where: { userId: ada.id } })).toBe(1);
  expect(await signOutElsewhere(here, ada, later(2))).toBe(0);
});

test("another password needs the old one, ends every session and link, and is told of", async () => {
  const elsewhere = await signedIn();
  const admin = await database.user.create({
    data: { email: `admin-${count}@example.com`, name: "A", passwordHash: "", role: "admin" },
  });
  expect(await giveLink(admin, ada.id, NOW)).toMatchObject({ ok: true });
  expect(await change("not the old one", NEW)).toMatchObject({
    ...{ ok: false, status: 400, errors: { old: "This is not your password." } },
  });
  expect(await change(OLD, ada.email)).toMatchObject({
    errors: { password: expect.stringContaining("your e-mail address") as string },
  });
  expect(await findUser(elsewhere, NOW.getTime())).not.toBeNull();

  expect(await change(OLD, NEW)).toEqual({ ok: true });
  expect(await findAccountByPassword(ada.email, OLD)).toBeNull();
  expect(await findAccountByPassword(ada.email, NEW)).toMatchObject({ id: ada.id });
  expect(await findUser(elsewhere, NOW.getTime())).toBeNull();
  const open = { userId: ada.id, closedAt: null };
  expect(await database.invitation.count({ where: open })).toBe(0);
  const told = { actorId: ada.id, deed: "change password" };
  expect(await database.auditEntry.count({ where: told })).toBe(1);
});

test("everybody sees since when they have their password, and who made the link that it was chosen with", async () => {
  const seen = async () => (await readOwnLink(ada)).chosen;
  expect(await seen()).toBeNull();
  const boss = { email: `boss-${count}@example.com`, name: "Boss", passwordHash: "" };
  const admin = await database.user.create({ data: { ...boss, role: "admin" } });
  const chooseBy = async (createdById: string, at: Date) => {
    const made = { userId: ada.id, cohortId: null, createdById };
    const id = idFor(await makeLink(database, made, at));
    await choosePassword({ id, mostUses: 1, cohortId: null, user: ada }, NEW, at);
  };
  await chooseBy(admin.id, NOW);
  expect(await seen()).toEqual({ at: NOW, by: "Boss" });
  expect(await change(NEW, OLD, later(1))).toEqual({ ok: true });
  expect(await seen()).toEqual({ at: later(1), by: null });
  await chooseBy(admin.id, later(2));
  await chooseBy(ada.id, later(3));
  expect(await seen()).toEqual({ at: later(3), by: null });
});

test("the old password is not guessed: after some wrong ones nothing is looked at for a while", async () => {
  for (let tries = 0; tries < 10; tries++)
    expect(await change(`guess ${tries}`, NEW)).toMatchObject({ status: 400 });
  expect(await change(OLD, NEW)).toMatchObject({ ok: false, status: 429 });
  expect(await change(OLD, NEW, later(15))).toEqual({ ok: true });
});
