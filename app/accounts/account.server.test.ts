import { expect, test } from "vitest";

import { database } from "#app/store/client.server.ts";
import { createAccount, findAccountByPassword } from "./account.server.ts";
import { DEMO_EMAILS, DEMO_PASSWORD, keepDemoAccounts } from "./demo.server.ts";
import {
  beginSession,
  deleteOldSessions,
  endSession,
  findUser,
  requireUser,
} from "./session.server.ts";

const account = { name: "Ada", password: "a long password", role: "trainee" } as const;

async function requestOf(email: string): Promise<Request> {
  const created = await createAccount({ ...account, email });
  const cookie = await beginSession(created?.id ?? "", new Request("http://x/"));
  return new Request("http://x/studio/a.data?_routes=root&tab=2", {
    headers: { Cookie: cookie.split(";")[0] ?? "" },
  });
}

test("an e-mail address is taken in whatever case it is written, and once by two at once", async () => {
  expect(await createAccount({ ...account, email: "Ada@Example.com " })).not.toBeNull();
  expect(await createAccount({ ...account, email: "ada@example.com" })).toBeNull();
  const bob = { ...account, email: "bob@example.com" };
  const both = await Promise.all([createAccount(bob), createAccount(bob)]);
  expect(both.filter((created) => created === null)).toHaveLength(1);
  expect(await findAccountByPassword("ADA@example.com", account.password)).not.toBeNull();
});

test("a closed account neither signs in nor keeps its sessions", async () => {
  const request = await requestOf("closed@example.com");
  expect((await findUser(request))?.email).toBe("closed@example.com");
  await database.user.update({ where: { email: "closed@example.com" }, data: { active: false } });
  expect(await findUser(request)).toBeNull();
  expect(await findAccountByPassword("closed@example.com", account.password)).toBeNull();
});

test("a session that is over is nobody's, and is forgotten", async () => {
  const request = await requestOf("over@example.com");
  await database.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await findUser(request)).toBeNull();
  await deleteOldSessions();
  expect(await database.session.count()).toBe(0);
});

test("the stored session does not hold the cookie's token", async () => {
  const request = await requestOf("token@example.com");
  const cookie = decodeURIComponent(request.headers.get("Cookie")?.split("=")[1] ?? "");
  const token = JSON.parse(atob(cookie)) as string;
  const rows = JSON.stringify(await database.session.findMany());
  expect(token).toHaveLength(43);
  expect(rows).not.toContain(token);
  await endSession(request);
  expect(await findUser(request)).toBeNull();
});

test("the wrong role is refused with 403, a stranger sent to sign in and back to the page", async () => {
  const request = await requestOf("role@example.com");
  expect((await requireUser(request)).name).toBe("Ada");
  expect((await requireUser(request, "manager", "trainee")).name).toBe("Ada");
  const refused: unknown = await requireUser(request, "manager").catch((thrown) => thrown);
  expect(refused instanceof Response && refused.status).toBe(403);
  await requireUser(request, "admin").catch(() => null);
  const told = await database.auditEntry.findMany({ where: { deed: "refuse" } });
  expect(told).toMatchObject([
    { subject: "Ada", detail: { role: "trainee", place: "/studio/a", n: 2 } },
  ]);
  const stranger: unknown = await requireUser(new Request(request.url)).catch((thrown) => thrown);
  if (!(stranger instanceof Response)) throw new Error("expected a response");
  expect([stranger.status, stranger.headers.get("Location")]).toEqual([
    302,
    `/sign-in?next=${encodeURIComponent("/studio/a?tab=2")}`,
  ]);
});

test("demo accounts are made once, one for each role", async () => {
  await keepDemoAccounts(true);
  await keepDemoAccounts(true);
  const demo = await database.user.findMany({ where: { demo: true } });
  expect(demo.map(({ email }) => email).sort()).toEqual([...DEMO_EMAILS].sort());
  expect(await findAccountByPassword("admin@example.com", DEMO_PASSWORD)).not.toBeNull();
});

test("where demo accounts are not wanted any more, nobody signs in with the password that everybody knows", async () => {
  await keepDemoAccounts(true);
  const { id } = await database.user.findUniqueOrThrow({ where: { email: "admin@example.com" } });
  const cookie = await beginSession(id, new Request("http://x/"));
  const request = new Request("http://x/", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
  await keepDemoAccounts(false);
  expect(await findAccountByPassword("admin@example.com", DEMO_PASSWORD)).toBeNull();
  expect(await findUser(request)).toBeNull();
});
