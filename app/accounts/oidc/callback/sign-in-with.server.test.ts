import { expect, test } from "vitest";

import { findAccountByPassword } from "#app/accounts/account.server.ts";
import { readAccountAudit } from "#app/accounts/audit/account-audit.server.ts";
import { choosePassword } from "#app/accounts/choose-password.server.ts";
import { listWaiting } from "#app/accounts/invited.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { OidcRefusal } from "#app/accounts/oidc/oidc-problem.ts";
import type { Answer } from "#app/accounts/oidc/provider.server.ts";
import { makeLink } from "#app/accounts/personal-link.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { database } from "#app/store/client.server.ts";
import { linkWith } from "./link-with.server.ts";
import { signInWith } from "./sign-in-with.server.ts";

const now = new Date("2026-12-07T09:00:00Z");

function answer(subject: string, email: string | null): Answer {
  const issuer = "https://id.example.org";
  return { issuer, subject, idToken: `token of ${subject}`, verifiedEmail: async () => email };
}

async function invite(email: string) {
  return database.user.create({ data: { email, name: "Ada", passwordHash: NO_PASSWORD } });
}

const request = () => new Request("http://x/");

const titleOf = (refusal: unknown) =>
  refusal instanceof OidcRefusal ? refusal.problem.title : "none";

test("of two company accounts that claim a waiting account at once, one gets it", async () => {
  const { id } = await invite("two@example.org");
  const both = await Promise.allSettled(
    ["one", "other"].map((subject) =>
      signInWith(answer(subject, "Two@example.org"), "/", request(), now),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await database.identity.count({ where: { userId: id } })).toBe(1);
  const sessions = await database.session.findMany({ where: { userId: id } });
  expect(sessions.map(({ idToken }) => idToken)).toEqual([
    expect.stringMatching(/^token of (one|other)$/),
  ]);
});

test("somebody whom a cohort invited gets an account, and still chooses whether to accept", async () => {
  const manager = await invite("boss@example.org");
  const cohort = await database.cohort.create({ data: { name: "C", terms: {} } });
  const expiresAt = new Date(now.getTime() + 60_000);
  const email = "invited@example.org";
  const about = { id: "invited", email, name: "Ines", paceFactor: 1.5, expiresAt, mostUses: 1 };
  const from = { cohortId: cohort.id, createdById: manager.id, createdAt: now };
  await database.invitation.create({ data: { ...about, ...from } });
  await signInWith(answer("ines", "Invited@example.org"), "/", request(), now);
  const made = await database.user.findUniqueOrThrow({ where: { email } });
  expect(made).toMatchObject({ name: "Ines", role: "trainee", paceFactor: 1.5, provedAt: now });
  expect(await database.cohortMember.count({ where: { userId: made.id } })).toBe(0);
  const { lines } = await readAccountAudit(1, "create account");
  expect(lines.map(({ actor, words }) => `${actor ?? ""} ${words}`)).toEqual([
    `Ines made their account (${email}) as trainee by the company account`,
  ]);
  const visitor = { id: made.id, email, name: "Ines", role: "trainee", paceFactor: 1.5 } as const;
  expect(await listWaiting(visitor, now)).toMatchObject([{ id: "invited", cohort: "C" }]);
});

test("a manager's link chooses no first password for an account that is linked; an admin's does", async () => {
  const email = "linked@example.org";
  const user = await invite(email);
  await signInWith(answer("linked", email), "/", request(), now);
  const cohort = await database.cohort.create({ data: { name: "C", terms: {} } });
  const choose = async (cohortId: string | null) => {
    const made = { userId: user.id, cohortId, createdById: user.id };
    const id = idFor(await makeLink(database, made, now));
    return choosePassword({ id, mostUses: 1, cohortId, user }, "a manager's own choice", now);
  };
  expect(await choose(cohort.id)).toBe(false);
  expect(await findAccountByPassword(email, "a manager's own choice")).toBeNull();
  expect(await choose(null)).toBe(true);
  expect(await findAccountByPassword(email, "a manager's own choice")).not.toBeNull();
});

test("of two accounts that link one company account at once, one gets it, and the same again is no problem", async () => {
  const people = [await invite("left@example.org"), await invite("right@example.org")];
  const visitors = people.map(({ id, email }) => {
    return { id, email, name: "Ada", role: "trainee", paceFactor: 1 } as const;
  });
  const link = (visitor: (typeof visitors)[number]) =>
    linkWith(answer("shared", null), visitor.id, visitor, now).catch(titleOf);
  const both = await Promise.all(visitors.map(link));
  expect(both.toSorted()).toEqual(["Nothing was linked", undefined]);
  const [{ userId } = { userId: "" }] = await database.identity.findMany({
    where: { subject: "shared" },
  });
  const [winner] = visitors.filter(({ id }) => id === userId);
  expect(winner && (await link(winner))).toBeUndefined();
  expect(await database.identity.count({ where: { subject: "shared" } })).toBe(1);
});
