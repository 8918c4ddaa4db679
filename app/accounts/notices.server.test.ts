/** Whoever has an account is told by mail of what happens to it. */
import { beforeEach, expect, test } from "vitest";
import "../../tests/mail-variables.ts";
import { readFields } from "#app/kit/form/form.ts";
import { database } from "#app/store/client.server.ts";
import { createAccount } from "./account.server.ts";
import { changeRole } from "./account/change-role.server.ts";
import { giveLink } from "./account/give-link.server.ts";
import { requireAccount } from "./account/read-account.server.ts";
import { choosePassword } from "./choose-password.server.ts";
import { NO_PASSWORD } from "./no-password.ts";
import { linkWith } from "./oidc/callback/link-with.server.ts";
import { signInWith } from "./oidc/callback/sign-in-with.server.ts";
import { changePassword, PASSWORD_FIELDS } from "./own/change-password.server.ts";
import { signOutElsewhere } from "./own/own-sessions.server.ts";
import type { Visitor } from "./session.server.ts";
import { setAccountActive } from "./set-active.server.ts";
import { idFor } from "./token.server.ts";

const NOW = new Date();
const PASSWORD = "several words to remember";

let count = 0;
let admin: Visitor;
let ada: Visitor;

beforeEach(async () => {
  admin = await account("admin");
  ada = await account("trainer");
  await database.job.deleteMany();
});

async function account(role: Visitor["role"], over: { demo?: boolean } = {}): Promise<Visitor> {
  count += 1;
  const email = `${role}-${count}@example.org`;
  const made = await createAccount({ email, name: `A ${role}`, password: PASSWORD, role });
  return database.user.update({ where: { id: made?.id ?? "" }, data: over });
}

/** What lies in the outbox: to whom, and the subject. */
async function outbox(): Promise<string[]> {
  const pieces = await database.jobPiece.findMany({
    where: { job: { kind: "send mail" } },
    orderBy: { job: { createdAt: "asc" } },
  });
  return pieces.map(({ payload }) => {
    const { to, subject } = payload as { to: { address: string }; subject: string };
    return `${to.address}: ${subject}`;
  });
}

const request = () => new Request("http://x/");
const answer = (subject: string, email: string | null) => ({
  ...{ issuer: "https://id.example.org", subject, idToken: "token" },
  verifiedEmail: async () => email,
});

const DEEDS: Readonly<Record<string, readonly [string, () => Promise<unknown>]>> = {
  "a password is changed": [
    "Your new password",
    () => {
      const fields = { old: PASSWORD, password: "another set of words" };
      return changePassword(ada, readFields(Object.entries(fields), PASSWORD_FIELDS), NOW);
    },
  ],
  "a password is chosen with a link": [
    "Your new password",
    async () => {
      const given = await giveLink(admin, ada.id, NOW, true);
      const id = idFor(given.ok ? given.link.token : "");
      await choosePassword({ id, mostUses: 1, cohortId: null, user: ada }, "other words", NOW);
    },
  ],
  "another role is given": [
    "Your role was changed",
    async () => changeRole(admin, await requireAccount(ada.id, NOW), "manager", NOW),
  ],
  "the account is closed": [
    "Your account was closed",
    () => setAccountActive(admin, ada, false, NOW),
  ],
  "every other session is ended": [
    "You were signed out elsewhere",
    () => signOutElsewhere(request(), ada, NOW),
  ],
  "a company account is linked": [
    "A new way to sign in",
    () => linkWith(answer("ada", null), ada.id, ada, NOW),
  ],
};

test.each(Object.entries(DEEDS))("%s, and its owner is told", async (_deed, [subject, does]) => {
  await does();
  expect(await outbox()).toEqual([`${ada.email}: ${subject}`]);
});

test("an account that is opened again is told of, once", async () => {
  await setAccountActive(admin, ada, true, NOW);
  expect(await outbox()).toEqual([]);
  await setAccountActive(admin, ada, false, NOW);
  await database.job.deleteMany();
  await setAccountActive(admin, ada, true, NOW);
  expect(await outbox()).toEqual([`${ada.email}: Your account was opened again`]);
});

test("an account that waits is told when a company account takes it", async () => {
  const email = "waiting@example.org";
  await database.user.create({ data: { email, name: "W", passwordHash: NO_PASSWORD } });
  await signInWith(answer("waiting", email), "/", request(), NOW);
  expect(await outbox()).toEqual([`${email}: A new way to sign in`]);
});

test("what is refused is not told of, and nobody of the demonstration is written to", async () => {
  const fields = { old: "not the old one", password: "another set of words" };
  await changePassword(ada, readFields(Object.entries(fields), PASSWORD_FIELDS), NOW);
  await setAccountActive(ada, ada, false, NOW);
  const demo = await account("trainer", { demo: true });
  await signOutElsewhere(request(), demo, NOW);
  expect(await outbox()).toEqual([]);
});
