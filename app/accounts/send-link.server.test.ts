import { beforeEach, expect, test, vi } from "vitest";

// Before anything reads them.
vi.hoisted(() => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  process.env.MAIL_FROM = "training@example.org";
  process.env.SITE_URL = "https://training.example.org";
});

import { readFields } from "#app/kit/form/form.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { database } from "#app/store/client.server.ts";
import { giveLink } from "./account/give-link.server.ts";
import { createAccount } from "./account.server.ts";
import { askForReset, FORGOT_FIELDS, forgotten } from "./forgot/forgot.server.ts";
import { ACCOUNT_FIELDS } from "./new/account-form.ts";
import { makeAccount } from "./new/make-account.server.ts";
import type { Visitor } from "./session.server.ts";
import { LINKS_A_DAY } from "./throttle.server.ts";
import { idFor } from "./token.server.ts";

const NOW = new Date();
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let count = 0;
let admin: Visitor;

async function account(role: Visitor["role"]) {
  count += 1;
  const email = `${role}-${count}@example.org`;
  const made = await createAccount({ email, name: `Somebody ${count}`, password: "x", role });
  return database.user.findUniqueOrThrow({ where: { id: made?.id ?? "" } });
}

beforeEach(async () => {
  admin = await account("admin");
});

/** As many links for somebody as may be mailed in a day; the token of the last. */
async function mailToTheLimit(userId: string): Promise<string> {
  let token = "";
  for (let n = 0; n < LINKS_A_DAY; n += 1) {
    const given = await giveLink(admin, userId, NOW);
    if (!given.ok) throw new Error(given.problem);
    expect(given.link.mailed).toBe(true);
    token = given.link.token;
  }
  return token;
}

async function mailsFor(email: string): Promise<number> {
  const pieces = await database.jobPiece.findMany({ where: { job: { kind: "send mail" } } });
  return pieces.filter(({ payload }) => JSON.stringify(payload).includes(email)).length;
}

async function isOpen(token: string): Promise<boolean> {
  const link = await database.invitation.findUniqueOrThrow({ where: { id: idFor(token) } });
  return link.closedAt === null;
}

test("so many personal links are mailed to one address in a day: the last works on, and one that is shown is no mail", async () => {
  const { id, email } = await account("trainee");
  const last = await mailToTheLimit(id);
  expect(await giveLink(admin, id, NOW)).toMatchObject({ ok: false, status: 429 });
  expect([await mailsFor(email), await isOpen(last)]).toEqual([LINKS_A_DAY, true]);
  const shown = await giveLink(admin, id, NOW, true);
  expect(shown).toMatchObject({ ok: true, link: { mailed: false } });
  expect(await mailsFor(email)).toBe(LINKS_A_DAY);
  // Another address is another matter, and so is another day.
  expect(await giveLink(admin, (await account("trainee")).id, NOW)).toMatchObject({ ok: true });
  expect(await giveLink(admin, id, after(24 * 60 - 1))).toMatchObject({ ok: false });
  expect(await giveLink(admin, id, after(24 * 60))).toMatchObject({ ok: true });
});

test("of many that are asked for at once, no more are mailed", async () => {
  const { id, email } = await account("trainee");
  const many = Array.from({ length: LINKS_A_DAY + 4 }, () => giveLink(admin, id, NOW));
  const given = (await Promise.all(many)).filter(({ ok }) => ok);
  expect([given.length, await mailsFor(email)]).toEqual([LINKS_A_DAY, LINKS_A_DAY]);
});

test("an account is not made for an address that no link goes to for now, and what was typed is there", async () => {
  const email = "taken-down@example.org";
  const typed = { name: "Ada", email, role: "trainee" };
  const make = () => makeAccount(admin, readFields(Object.entries(typed), ACCOUNT_FIELDS), NOW);
  const made = await make();
  if (!made.ok) throw new Error("not made");
  for (let n = 1; n < LINKS_A_DAY; n += 1) await giveLink(admin, made.id, NOW);
  await database.user.update({ where: { id: made.id }, data: { email: "moved@example.org" } });
  expect(await make()).toMatchObject({
    ...{ ok: false, status: 429, values: typed },
    errors: { email: expect.stringContaining(`links went to ${email} by mail`) as string },
  });
  expect(await database.user.count({ where: { email } })).toBe(0);
});

test("whoever forgot their password gets their link all the same, and the answer is that of an address that nobody has", async () => {
  const { id, email } = await account("trainee");
  await mailToTheLimit(id);
  for (const asked of [email, "nobody@example.org"]) {
    const form = readFields([["email", asked]], FORGOT_FIELDS);
    expect(await askForReset(form, "::1", NOW)).toEqual({ ok: true, email: asked });
  }
  await workOff([forgotten], () => NOW);
  expect(await mailsFor(email)).toBe(LINKS_A_DAY + 1);
  expect(await mailsFor("nobody@example.org")).toBe(0);
});
