import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";

import { expect, inject, test } from "vitest";

import { DEMO_PASSWORD, makeClient } from "./client.ts";

const trainee = { email: "trainee@example.com", password: DEMO_PASSWORD };

test("a stranger is sent to sign in and comes back to where they wanted to go", async () => {
  const client = makeClient();
  const refused = await client.get("/?from=mail");
  expect(refused.status).toBe(302);
  expect(refused.headers.get("location")).toBe("/sign-in?next=%2F%3Ffrom%3Dmail");
  const page = await (await client.get(refused.headers.get("location") ?? "")).text();
  expect(page).toContain(`name="next" value="/?from=mail"`);
  const signedIn = await client.post("/sign-in", { ...trainee, next: "/?from=mail" });
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([302, "/?from=mail"]);
  expect((await client.get("/?from=mail")).status).toBe(200);
});

test("the cookie is out of reach for scripts and other sites, and its text is not in the database's form", async () => {
  const response = await makeClient().post("/sign-in", trainee);
  const cookie = response.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^session=[^;]{40,}; /);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
});

test("the e-mail is accepted in any case and with spaces around it", async () => {
  const response = await makeClient().post("/sign-in", {
    ...trainee,
    email: " Trainee@Example.COM ",
  });
  expect(response.status).toBe(302);
});

test("a wrong password and an unknown e-mail get the same answer, and what was typed is kept", async () => {
  const client = makeClient();
  const wrong = await client.post("/sign-in", { email: "manager@example.com", password: "wrong" });
  const unknown = await client.post("/sign-in", { email: "nobody@example.com", password: "wrong" });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  const problem = "This e-mail address and password do not belong together.";
  const page = await wrong.text();
  expect(page).toContain(problem);
  expect(page).toContain(`value="manager@example.com"`);
  expect(await unknown.text()).toContain(problem);
  expect(client.cookies.size).toBe(0);
});

test("an incomplete form is explained", async () => {
  const incomplete: Record<string, string>[] = [
    {},
    { email: "nonsense", password: "x" },
    { email: trainee.email },
  ];
  for (const fields of incomplete) {
    const response = await makeClient().post("/sign-in", fields);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Enter your e-mail address and your password.");
  }
});

test("after five wrong tries the sixth is not even checked, for this e-mail only", async () => {
  const client = makeClient();
  const fields = { email: "limited@example.com", password: "wrong" };
  for (let tries = 0; tries < 5; tries++) {
    expect((await client.post("/sign-in", fields)).status).toBe(401);
  }
  const limited = await client.post("/sign-in", fields);
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await limited.text()).toContain("Too many tries.");
  expect((await client.post("/sign-in", trainee)).status).toBe(302);
});

test("a manager begins with the cohorts and has the library in reach", async () => {
  const manager = { ...trainee, email: "manager@example.com" };
  const client = makeClient();
  const signedIn = await client.post("/sign-in", { ...manager, next: "/" });
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([302, "/review/cohorts"]);
  const cohorts = await (await client.get("/review/cohorts")).text();
  expect(cohorts).toContain(`href="/"`);
  expect((await client.get("/")).status).toBe(200);
  const elsewhere = await makeClient().post("/sign-in", { ...manager, next: "/handbook" });
  expect(elsewhere.headers.get("location")).toBe("/handbook");
});

test.each(["https://evil.example/", "//evil.example/", "/\\evil.example"])(
  "signing in does not lead to %s",
  async (next) => {
    const response = await makeClient().post("/sign-in", { ...trainee, next });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/"]);
  },
);

test("signing out ends the session itself, not only the cookie", async () => {
  const client = makeClient();
  await client.signIn("trainer");
  const stolen = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const before = await makeClient().get("/", { Cookie: stolen });
  expect(before.status).toBe(200);
  const out = await client.post("/sign-out");
  expect([out.status, out.headers.get("location")]).toEqual([302, "/sign-in"]);
  // That this browser was signed in with stays known: it signs nobody in.
  expect([...client.cookies.keys()]).toEqual(["browser"]);
  expect((await client.get("/")).status).toBe(302);
  expect((await makeClient().get("/", { Cookie: stolen })).status).toBe(302);
});

test("an invented or mangled cookie is nobody", async () => {
  for (const Cookie of [
    "session=x",
    "session=",
    `session=${btoa('"invented"')}`,
    "session=%E0%A4%A",
  ]) {
    expect((await makeClient().get("/", { Cookie })).status).toBe(302);
  }
});

test("a form sent from another site is refused before anything reads it", async () => {
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of foreign) {
    expect((await makeClient().post("/sign-in", trainee, headers)).status).toBe(403);
  }
  const own = { Origin: new URL(inject("baseUrl")).origin };
  expect((await makeClient().post("/sign-in", trainee, own)).status).toBe(302);
});

test("a body that cannot be read is the sender's fault", async () => {
  const send = (body: BodyInit, type: string) =>
    fetch(new URL("/sign-in", inject("baseUrl")), {
      method: "POST",
      headers: { "Content-Type": type },
      body,
    });
  expect((await send("abc", "multipart/form-data; boundary=x")).status).toBe(400);
  expect((await send("{", "application/json")).status).toBe(400);
  expect((await send("a=b", "multipart/form-data")).status).toBe(415);
  expect((await send("a", "text/plain")).status).toBe(415);
  const mangled = await fetch(new URL("/%E0%A4%A", inject("baseUrl")));
  expect([mangled.status, await mangled.text()]).toEqual([400, "bad request"]);
  const nul = await send("email=a%00@example.com&password=b", "application/x-www-form-urlencoded");
  expect(nul.status).toBe(400);
});

test("a body that is too large is refused unread", async () => {
  // Only its length is sent: whoever is refused while still writing may never read the answer.
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": 1_100_000,
  };
  const refused = request(new URL("/sign-in", inject("baseUrl")), { method: "POST", headers });
  refused.on("error", () => undefined).flushHeaders();
  const [response] = (await once(refused, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(413);
  refused.destroy();
});

test.each(["/health", "/ready"])("%s says ok", async (path) => {
  const response = await makeClient().get(path);
  expect([response.status, await response.text()]).toEqual([200, "ok"]);
});

test("scripts run by this answer's nonce only, and nothing may frame us", async () => {
  const [one, two] = await Promise.all([
    makeClient().get("/sign-in"),
    makeClient().get("/sign-in"),
  ]);
  const policy = one?.headers.get("content-security-policy") ?? "";
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  for (const part of [
    `style-src 'self' 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(part);
  }
  const page = await one.text();
  const scripts = page.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.every((script) => script.includes(`nonce="${nonce}"`))).toBe(true);
  expect(two?.headers.get("content-security-policy")).not.toContain(nonce);
  expect(one.headers.get("referrer-policy")).toBe("same-origin");
});

test("nothing that is about a person is kept anywhere, and signing out clears what was", async () => {
  const client = makeClient();
  const kept = async (answer: Promise<Response>) => (await answer).headers.get("cache-control");
  for (const place of ["/", "/_root.data", "/sign-in", "/sign-in.data", "/nowhere", "/handbook"])
    expect([place, await kept(client.get(place))]).toEqual([place, "no-store"]);
  await client.signIn("trainer");
  for (const place of ["/", "/_root.data", "/studio", "/studio.data", "/studio/new", "/theme"])
    expect([place, await kept(client.get(place))]).toEqual([place, "no-store"]);
  expect(await kept(client.post("/studio/new"))).toBe("no-store");
  expect(await kept(client.get("/favicon.svg"))).toMatch(/max-age=3600/);
  const out = await client.post("/sign-out");
  expect(out.headers.get("clear-site-data")).toBe('"cache"');
});

test("what does not exist is not found", async () => {
  expect((await makeClient().get("/no-such-page")).status).toBe(404);
  expect((await makeClient().get("/assets/no-such-file.js")).status).toBe(404);
});
