/** Ways in that there are not: other methods, other files, two readings of one request, an address that does what a form does. */
import { once } from "node:events";
import { connect } from "node:net";

import { expect, inject, test } from "vitest";

import { DEMO_PASSWORD, makeClient, type Client } from "./client.ts";

const trainee = { email: "trainee@example.com", password: DEMO_PASSWORD };

/** All that comes back for these bytes, until the server ends the connection: the last of them ask for that. */
async function say(text: string): Promise<string> {
  const { hostname, port } = new URL(inject("baseUrl"));
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk.toString()));
  // Cut off while it writes: what came before is the answer.
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(text);
  await once(socket, "close");
  return answer;
}

/** The status of every answer on one connection. */
function statusesIn(answer: string): number[] {
  return [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

async function signedIn(): Promise<Client> {
  const client = makeClient();
  await client.signIn("trainee");
  return client;
}

test.each(["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND"])(
  "nothing is asked for with %s",
  async (method) => {
    for (const at of ["/sign-in", "/sign-in.data", "/", "/health"]) {
      const lines = [`${method} ${at} HTTP/1.1`, "Host: a", "X-Secret: word", "Connection: close"];
      const answer = await say(`${lines.join("\r\n")}\r\n\r\n`);
      expect([at, statusesIn(answer)]).toEqual([at, [405]]);
      expect(answer).not.toContain("X-Secret");
    }
  },
);

test("a request that can be read in two ways is read in none, and what hides behind it is not answered", async () => {
  const hidden = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  const post = ["POST /sign-in HTTP/1.1", "Host: a", "Content-Type: application/json"];
  const twice = [
    ["Content-Length: 6", "Transfer-Encoding: chunked"],
    ["Transfer-Encoding: chunked", "Content-Length: 6"],
    ["Content-Length: 5", "Content-Length: 6"],
    ["Transfer-Encoding: xchunked"],
    ["Transfer-Encoding: chunked"],
    ["Content-Length: +5"],
  ];
  for (const lines of twice) {
    const answer = await say(`${[...post, ...lines].join("\r\n")}\r\n\r\n0\r\n\r\n${hidden}`);
    const statuses = statusesIn(answer);
    expect([lines, statuses.length]).toEqual([lines, 1]);
    expect([lines, [400, 411]]).toEqual([lines, expect.arrayContaining(statuses)]);
  }
  // The way back: what is sent plainly is answered, and so is what comes after it.
  const plain = [...post, "Content-Length: 2"].join("\r\n");
  expect(statusesIn(await say(`${plain}\r\n\r\n{}${hidden}`))).toEqual([400, 200]);
});

test.each([
  ...["/.env", "/.git/config", "/.git/", "/package.json", "/server.mjs", "/build/server/index.js"],
  ...["/data/eleven-minutes.sqlite", "/scenarios/", "/prisma/models.prisma", "/app/routes.ts"],
  ...["/assets/", "/assets/..%2f..%2fserver%2findex.js", "/assets/../../server/index.js"],
  ...[
    "/..%2f..%2f.env",
    "/%2e%2e/%2e%2e/server.mjs",
    "//etc/passwd",
    "/assets/.vite/manifest.json",
  ],
  ...["/.vite/manifest.json", "/assets/..%5c..%5cserver.mjs", "/index.html"],
])("there is no file and no list of files at %s", async (at) => {
  const answer = await say(`GET ${at} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  const [status] = statusesIn(answer);
  expect([302, 400, 403, 404]).toContain(status);
  // A page for who is signed in leads to signing in, and nowhere else.
  if (status === 302) expect(answer).toMatch(/^location: \/sign-in\?next=/im);
  expect(answer).not.toMatch(/DATABASE_URL|"dependencies"|createServer|SQLite format|Index of/);
});

test("an address does not do what a form does: signing out, choosing colours", async () => {
  const client = await signedIn();
  const before = [...client.cookies];
  for (const at of ["/sign-out", "/sign-out.data", "/theme?theme=dark", "/theme.data?theme=dark"])
    expect((await client.get(at)).headers.getSetCookie()).toEqual([]);
  expect([...client.cookies]).toEqual(before);
  expect((await client.get("/")).status).toBe(200);
});

test("what stands in the address of a form is not in the form: nobody signs in by a link", async () => {
  const query = new URLSearchParams(trainee).toString();
  for (const at of [`/sign-in?${query}`, `/sign-in.data?${query}`]) {
    const client = makeClient();
    expect((await client.get(at)).status).toBe(200);
    expect((await client.post(at)).status).toBe(400);
    expect(client.cookies.size).toBe(0);
  }
});

test("of a field that is sent twice one counts, and always the same one", async () => {
  const sent = (first: string, second: string) =>
    new URLSearchParams([
      ...[["email", trainee.email] as [string, string]],
      ...[["password", first] as [string, string], ["password", second] as [string, string]],
    ]);
  expect((await makeClient().send("/sign-in", sent("wrong", DEMO_PASSWORD))).status).toBe(302);
  expect((await makeClient().send("/sign-in", sent(DEMO_PASSWORD, "wrong"))).status).toBe(401);
});

test.each(["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])(
  "choosing colours does not lead to %s",
  async (next) => {
    const chosen = await makeClient().post("/theme", { theme: "dark", next });
    expect([chosen.status, chosen.headers.get("location")]).toEqual([302, "/"]);
  },
);

test("a session is known by what the cookie says now, and by nothing that the visitor brought before", async () => {
  const brought = { Cookie: `session=${btoa(JSON.stringify("a".repeat(43)))}` };
  const answer = await makeClient().post("/sign-in", trainee, brought);
  expect(answer.status).toBe(302);
  expect((await makeClient().get("/", brought)).status).toBe(302);
  const tokens = await Promise.all([signedIn(), signedIn()]);
  const [one, two] = tokens.map(({ cookies }) => [...cookies.values()][0]);
  expect(one).not.toBe(two);
});
