import { afterAll, beforeAll, expect, test } from "vitest";

import { makeLink } from "#app/accounts/personal-link.server.ts";
import { DEMO_PASSWORD, type Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown, unescapeHtml } from "./page.ts";
import { startServer } from "./server.ts";

const NEW = "several words to remember";

let house: House;
beforeAll(async () => {
  house = await openHouse({ SIGN_IN_LIMIT: "3" });
});
afterAll(() => house.close());

async function shownBy(answer: Promise<Response>): Promise<string> {
  return unescapeHtml(shown(await (await answer).text()).replace(/<!--.*?-->/g, ""));
}

/** The same browser with another's cookies. */
function stolen(client: Client): Record<string, string> {
  return { Cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
}

test("signing in again in the same browser ends the session that was there", async () => {
  const client = await house.visitor("trainee");
  const before = stolen(client);
  expect((await house.stranger().get("/account", before)).status).toBe(200);
  await client.signIn("trainer");
  expect((await client.get("/studio")).status).toBe(200);
  expect((await house.stranger().get("/account", before)).status).toBe(302);
});

test("one's own account says where one is signed in, and signs out of everywhere else", async () => {
  const [here, there] = [await house.visitor("manager"), await house.visitor("manager")];
  const page = await shownBy(here.get("/account", { "User-Agent": "Firefox/143 on Linux" }));
  expect(page).toContain("manager@example.com");
  expect(page.match(/Since /g)).toHaveLength(2);
  expect(page).toContain("This one");
  const out = await shownBy(here.post("/account", { intent: "elsewhere" }));
  expect(out).toContain("You were signed out of 1 other browser.");
  expect((await there.get("/account")).status).toBe(302);
  expect((await here.get("/account")).status).toBe(200);
});

test("one's own password is changed with the old one, and this browser stays signed in", async () => {
  const [here, there] = [await house.visitor("trainee"), await house.visitor("trainee")];
  const change = { intent: "password", old: DEMO_PASSWORD, password: NEW };
  const weak = await here.post("/account", { ...change, password: "eleven minutes!" });
  expect([weak.status, await shownBy(Promise.resolve(weak))]).toEqual([
    ...[400, expect.stringContaining("Many people choose this")],
  ]);
  const wrong = await here.post("/account", { ...change, old: "not mine at all" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("This is not your password.");
  expect((await there.get("/account")).status).toBe(200);

  const before = stolen(here);
  const done = await here.post("/account", change);
  expect([done.status, done.headers.get("location")]).toEqual([302, "/account?done=password"]);
  const page = await shownBy(here.get("/account?done=password"));
  expect(page).toContain("Your password is changed.");
  expect(page).toMatch(/Yours since \d+ \w+ \d{4}, \d\d:\d\d UTC\. If it was not you/);
  expect((await house.stranger().get("/account", before)).status).toBe(302);
  expect((await there.get("/account")).status).toBe(302);
  const fresh = { email: "trainee@example.com", password: NEW };
  expect((await house.stranger().post("/sign-in", fresh)).status).toBe(302);
});

test("what was tried is counted over a restart, and a browser that is known gets in all the same", async () => {
  const known = await house.visitor("admin");
  await known.post("/sign-out");
  const admin = { email: "admin@example.com", password: "wrong" };
  for (let tries = 0; tries < 3; tries++)
    expect((await house.stranger().post("/sign-in", admin)).status).toBe(401);
  const cookies = stolen(known);
  await house.restart();
  const right = { ...admin, password: DEMO_PASSWORD };
  const refused = await house.stranger().post("/sign-in", right);
  expect([refused.status, await refused.text()]).toEqual([
    ...[429, expect.stringContaining("Too many tries. Wait 15 minutes")],
  ]);
  expect((await house.stranger().post("/sign-in", right, cookies)).status).toBe(302);
});

test("whoever signed out of everywhere else gets in from this browser, whatever is tried elsewhere", async () => {
  const [here, there] = [await house.visitor("trainer"), await house.visitor("trainer")];
  expect((await here.post("/account", { intent: "elsewhere" })).status).toBe(200);
  for (const client of [here, there]) await client.post("/sign-out");
  const trainer = { email: "trainer@example.com", password: "wrong" };
  for (let tries = 0; tries < 3; tries++)
    expect((await house.stranger().post("/sign-in", trainer)).status).toBe(401);
  const right = { ...trainer, password: DEMO_PASSWORD };
  expect((await there.post("/sign-in", right)).status).toBe(429);
  expect((await here.post("/sign-in", right)).status).toBe(302);
});

test("whoever chose a new password with a link gets in from this browser too", async () => {
  const email = "reviewer@example.com";
  const token = await house.ask(async (books) => {
    const { id } = await books.user.findUniqueOrThrow({ where: { email } });
    return makeLink(books, { userId: id, cohortId: null, createdById: id }, new Date());
  });
  const here = house.stranger();
  expect((await here.post(`/join/${token}`, { password: NEW })).status).toBe(302);
  await here.post("/sign-out");
  for (let tries = 0; tries < 3; tries++)
    expect((await house.stranger().post("/sign-in", { email, password: "no" })).status).toBe(401);
  const right = { email, password: NEW };
  expect((await house.stranger().post("/sign-in", right)).status).toBe(429);
  expect((await here.post("/sign-in", right)).status).toBe(302);
});

test("behind https, cookies travel over TLS only and browsers insist on it; elsewhere not", async () => {
  const signIn = { email: "trainee@example.com", password: NEW };
  const plain = await house.stranger().post("/sign-in", signIn);
  expect(plain.headers.get("strict-transport-security")).toBeNull();
  expect(plain.headers.getSetCookie().filter((line) => line.includes("Secure"))).toEqual([]);
  const secure = await startServer({ SITE_URL: "https://training.example.org" });
  const answer = await fetch(new URL("/sign-in", secure.baseUrl), {
    ...{ method: "POST", redirect: "manual" },
    body: new URLSearchParams({ ...signIn, password: DEMO_PASSWORD }),
  });
  await secure.stop();
  expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(answer.headers.getSetCookie().map((line) => line.split("=")[0])).toEqual([
    ...["__Host-session", "__Host-browser"],
  ]);
  for (const line of answer.headers.getSetCookie())
    expect(line).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
});
