/** What stands at the head of every answer, whatever was asked for and whatever came of it. */
import { readdirSync } from "node:fs";
import { request } from "node:http";

import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { oidcVariables, startProvider, type TestProvider } from "../oidc-provider.ts";
import { DEMO_PASSWORD, makeClient } from "./client.ts";
import { startServer, type Server } from "./server.ts";

type Fields = Readonly<Record<string, string>>;

/** An answer, taken as it came: without redirects and without what a browser leaves out. */
interface Answer {
  readonly asked: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const script = readdirSync("build/client/assets").find((name) => name.endsWith(".js")) ?? "";
const sheet = readdirSync("build/client/assets").find((name) => name.endsWith(".css")) ?? "";

/** One of each kind: what is served, what is sent elsewhere, and what is refused, by whoever refuses it. */
const ASKED: readonly (readonly [string, string, Fields?])[] = [
  ...(["/health", "/ready", "/sign-in", "/sign-in.data", "/"] as const).map(
    (at) => ["GET", at] as const,
  ),
  ...[`/assets/${script}`, `/assets/${sheet}`, "/favicon.svg"].map((at) => ["GET", at] as const),
  ...["/nowhere", "/nowhere.data", "/assets/nothing.js", "/%E0%A4%A", "/attempts/%00"].map(
    (at) => ["GET", at] as const,
  ),
  ["HEAD", "/sign-in"],
  ["TRACE", "/sign-in"],
  ["OPTIONS", "/sign-in"],
  ["POST", "/sign-out"],
  ["POST", "/sign-in", { ...FORM, Origin: "https://evil.example" }],
  ["POST", "/sign-in", { "Content-Type": "text/plain", "Content-Length": "1" }],
  ["POST", "/sign-in", { ...FORM, "Content-Length": "99999999" }],
  ["POST", "/sign-in", { ...FORM, "Transfer-Encoding": "chunked" }],
];

const SITE = "https://training.example.org";

let provider: TestProvider;
let secure: Server;
let plain: readonly Answer[];

beforeAll(async () => {
  provider = await startProvider(SITE);
  secure = await startServer(oidcVariables(provider.issuer, SITE));
  plain = await answersOf(inject("baseUrl"));
}, 60_000);
afterAll(async () => {
  await secure.stop();
  await provider.close();
});

function answersOf(baseUrl: string): Promise<Answer[]> {
  return Promise.all(ASKED.map((one) => ask(baseUrl, ...one)));
}

function ask(baseUrl: string, method: string, at: string, headers: Fields = {}): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path: at, headers }, (answer) => {
      resolve({
        ...{ asked: `${method} ${at} ${JSON.stringify(headers)}` },
        ...{ status: answer.statusCode ?? 0, headers: answer.headers },
      });
      asking.destroy();
    });
    // Of a body that is announced nothing is sent: it is refused by its head.
    asking.on("error", reject);
    asking.flushHeaders();
    if (headers["Content-Length"] === undefined) asking.end();
  });
}

test("the answers that are looked at here are of every kind", () => {
  expect([...new Set(plain.map(({ status }) => status))].toSorted()).toEqual(
    [200, 302, 400, 403, 404, 405, 411, 413, 415].toSorted(),
  );
});

test("every answer forbids guessing its kind, framing it, and taking it from another site", () => {
  for (const { asked, headers } of plain) {
    const found = {
      sniffing: headers["x-content-type-options"],
      framing: /frame-ancestors 'none'/.test(String(headers["content-security-policy"])),
      objects: /object-src 'none'/.test(String(headers["content-security-policy"])),
      base: /base-uri 'none'/.test(String(headers["content-security-policy"])),
      resource: headers["cross-origin-resource-policy"],
      opener: headers["cross-origin-opener-policy"],
      referrer: headers["referrer-policy"],
    };
    expect([asked, found]).toEqual([
      asked,
      {
        ...{ sniffing: "nosniff", framing: true, objects: true, base: true },
        ...{ resource: "same-origin", opener: "same-origin", referrer: "same-origin" },
      },
    ]);
  }
});

test("no answer says what it was made with", () => {
  for (const { asked, headers } of plain)
    expect([asked, headers["x-powered-by"], headers["server"]]).toEqual([
      asked,
      undefined,
      undefined,
    ]);
});

test("every answer that is text says in which encoding", async () => {
  const client = makeClient();
  await client.signIn("trainer");
  const places = ["/studio", "/studio.data", "/studio/none.data", "/sign-out.data"];
  for (const place of [...places, `/assets/${script}`, `/assets/${sheet}`, "/health", "/nowhere"]) {
    const type = (await client.get(place)).headers.get("content-type");
    expect([place, type]).toEqual([place, expect.stringMatching(/; charset=utf-8$/i)]);
  }
});

test("over plain HTTP nothing is said of TLS; where cookies need TLS every answer asks for it, for a year", async () => {
  for (const { asked, headers } of plain)
    expect([asked, headers["strict-transport-security"]]).toEqual([asked, undefined]);
  for (const { asked, headers } of await answersOf(secure.baseUrl)) {
    const said = String(headers["strict-transport-security"]);
    const seconds = Number(/^max-age=(\d+)/.exec(said)?.[1]);
    expect([asked, seconds >= 365 * 24 * 60 * 60]).toEqual([asked, true]);
  }
});

test("where cookies need TLS the session's is bound to this host alone", async () => {
  const trainee = { email: "trainee@example.com", password: DEMO_PASSWORD };
  const signedIn = await makeClient(secure.baseUrl).post("/sign-in", trainee);
  const cookie = signedIn.headers.getSetCookie().find((line) => line.includes("session=")) ?? "";
  expect(cookie).toMatch(/^__Host-session=[^;]{40,};/);
  for (const part of [/; Path=\/(;|$)/, /; HttpOnly/, /; Secure/, /; SameSite=Lax/])
    expect(cookie).toMatch(part);
  expect(cookie).not.toMatch(/Domain=/i);
});

test("where cookies need TLS every one is Secure and named for this host", async () => {
  const client = makeClient(secure.baseUrl);
  const manager = { email: "manager@example.com", password: DEMO_PASSWORD };
  const setOut = await client.get("/sign-in/oidc");
  const signedIn = await client.post("/sign-in", manager);
  const themed = await client.post("/theme", { theme: "dark", next: "/handbook" });
  const made = await client.post("/review/cohorts/new", { name: "Behind TLS", timeZone: "UTC" });
  const people = made.headers.get("location") ?? "";
  const roster = { text: "name,email\nAda,ada@example.org", secret: "0f".repeat(16) };
  const imported = await client.post(`${people}/import`, { ...roster, intent: "import" });
  const lines = [setOut, signedIn, themed, imported].flatMap(({ headers }) =>
    headers.getSetCookie(),
  );
  expect(lines.map((line) => line.split("=")[0]).toSorted()).toEqual([
    ...["browser", "oidc", "session", "theme"].map((name) => `__Host-${name}`),
    "__Secure-personal-links",
  ]);
  for (const line of lines) {
    const at = line.startsWith("__Host-") ? "/" : people;
    for (const part of [`; Path=${at};`, "; HttpOnly", "; Secure", "; SameSite=Lax"])
      expect(`${line};`).toContain(part);
  }
});

test("no other origin may read an answer, nor ask whether it may", async () => {
  const Origin = "https://evil.example";
  const asks = { Origin, "Access-Control-Request-Method": "POST" };
  for (const [method, at] of [
    ...[["GET", "/sign-in"] as const, ["GET", "/sign-in.data"] as const],
    ...[["GET", "/health"] as const, ["OPTIONS", "/sign-in"] as const],
  ]) {
    const { status, headers } = await ask(inject("baseUrl"), method, at, asks);
    const said = Object.keys(headers).filter((name) => name.startsWith("access-control-"));
    expect([method, at, status, said]).toEqual([method, at, method === "GET" ? 200 : 405, []]);
  }
});
