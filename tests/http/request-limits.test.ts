/** What the server says before it looks at what is asked for, and to whoever sends slowly or without end. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { inBytes, largestBody } from "#app/kit/form/limits.ts";
import { openHouse, type House } from "./house.ts";
import { startServer, type Server } from "./server.ts";

let plain: Server;
let proxied: House;
let impatient: Server;
let crowded: Server;

beforeAll(async () => {
  plain = await startServer();
  proxied = await openHouse({ TRUST_PROXY: "1" });
  impatient = await startServer({ REQUEST_SECONDS: "0.5" });
  crowded = await startServer({ MOST_CONNECTIONS: "3" });
}, 120_000);
afterAll(async () => {
  await Promise.all([plain, impatient, crowded].map((server) => server.stop()));
  await proxied.close();
});

async function dial(baseUrl: string): Promise<Socket> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  // Whoever is cut off hears of it in one way or another.
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

/** Also when it ends by an error. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/** Everything that comes until the connection ends. */
async function heard(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  await closed(socket);
  return text;
}

/** The answer to these lines, sent as they stand. */
async function say(baseUrl: string, lines: readonly string[]): Promise<string> {
  const socket = await dial(baseUrl);
  socket.write(`${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`);
  return heard(socket);
}

const PLACES = ["/sign-in", "/sign-in.data", "/favicon.svg", "/assets/nothing.js"];
const NO_HOSTS = ["a:b", "a b", "a/b", "a:99999", "user@a", "", "[::1", "%", "a,b"];

test.each(PLACES)(
  "a host that is none is a bad request, at %s too, and nothing breaks",
  async (at) => {
    const proxy = proxied.baseUrl();
    for (const host of NO_HOSTS) {
      const answers = [
        await say(plain.baseUrl, [`GET ${at} HTTP/1.1`, `Host: ${host}`]),
        await say(proxy, [`GET ${at} HTTP/1.1`, `Host: ${host}`]),
        ...(host === "" || host === "a,b"
          ? []
          : [await say(proxy, [`GET ${at} HTTP/1.1`, "Host: a", `X-Forwarded-Host: ${host}`])]),
      ];
      for (const answer of answers)
        expect([host, answer]).toEqual([host, expect.stringMatching(/^HTTP\/1.1 400 /)]);
    }
    for (const server of [plain.output(), proxied.output()])
      expect(server).not.toMatch(/Error|\bat /);
  },
);

test("an address that is none is a bad request, and a scheme too", async () => {
  for (const [target, more] of [
    ["http://elsewhere.example/sign-in", []],
    ["*", []],
    ["/sign-in", ["X-Forwarded-Proto: gopher"]],
  ] as const) {
    const answer = await say(proxied.baseUrl(), [`GET ${target} HTTP/1.1`, "Host: a", ...more]);
    expect([target, answer]).toEqual([target, expect.stringMatching(/^HTTP\/1.1 400 /)]);
  }
  expect(proxied.output()).not.toMatch(/Error|\bat /);
});

test("what a proxy says is heard where one is trusted, and nowhere else", async () => {
  const post = (host: string) => [
    ...["POST /theme HTTP/1.1", "Host: inside:3000", `X-Forwarded-Host: ${host}`],
    ...["Origin: https://outside.example", "Content-Length: 0"],
    "Content-Type: application/x-www-form-urlencoded",
  ];
  const hosts = ["outside.example", "outside.example, inside:3000"];
  for (const host of hosts) {
    expect(await say(proxied.baseUrl(), post(host))).toMatch(/^HTTP\/1.1 302 /);
    expect(await say(plain.baseUrl, post(host))).toMatch(/^HTTP\/1.1 403 /);
  }
  // Without trust it is not even looked at.
  const odd = ["GET /sign-in HTTP/1.1", "Host: a", "X-Forwarded-Host: a:b c"];
  expect(await say(plain.baseUrl, odd)).toMatch(/^HTTP\/1.1 200 /);
});

test("whoever names another address than theirs is counted as who they are, behind a proxy too", async () => {
  const behind = await startServer({ TRUST_PROXY: "1" });
  const tries = async (baseUrl: string, forwarded: (n: number) => string) => {
    const statuses: number[] = [];
    for (let n = 1; n <= 6; n += 1) {
      const headers = { "X-Forwarded-For": forwarded(n), Forwarded: `for=192.0.2.${n}` };
      const body = new URLSearchParams({ email: "named@example.com", password: "wrong" });
      const answer = await fetch(`${baseUrl}/sign-in`, { method: "POST", headers, body });
      statuses.push(answer.status);
    }
    return statuses;
  };
  const limited = [401, 401, 401, 401, 401, 429];
  expect(await tries(plain.baseUrl, (n) => `192.0.2.${n}`)).toEqual(limited);
  // The proxy adds at the end what it saw; what stands before that anybody can have written.
  expect(await tries(behind.baseUrl, (n) => `192.0.2.${n}, 198.51.100.7`)).toEqual(limited);
  await behind.stop();
});

test.each(["/sign-in", "/studio/upload", "/studio/upload.data", "/studio/drafts/x/save"])(
  "at %s the largest body is said to whoever sends a larger one",
  async (place) => {
    const most = largestBody(place);
    const post = (length: number) => [
      ...[`POST ${place} HTTP/1.1`, "Host: a", `Content-Length: ${length}`],
      "Content-Type: application/x-www-form-urlencoded",
    ];
    const answer = await say(plain.baseUrl, post(most + 1));
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain(`at most ${inBytes(most)} here`);
    expect(await say(plain.baseUrl, post(NaN))).toMatch(/^HTTP\/1.1 400 /);
  },
);

test("whoever sends a head or a body without end is cut off, and told why", async () => {
  const head = await dial(impatient.baseUrl);
  head.write("GET /sign-in HTTP/1.1\r\nHost: a\r\nX-Slow: ");
  const body = await dial(impatient.baseUrl);
  body.write("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n");
  body.write("Content-Type: application/x-www-form-urlencoded\r\n\r\nemail=");
  // A byte whenever the other end says nothing: the connection never stands still.
  const trickle = setInterval(() => [head, body].map((socket) => socket.write("x")), 50);
  const answers = await Promise.all([head, body].map(heard));
  clearInterval(trickle);
  expect(answers[0]).toMatch(/^HTTP\/1.1 408 /);
  expect(answers[1]).toMatch(/^(HTTP\/1.1 408 |$)/);
});

test("whoever says nothing is cut off", async () => {
  expect(await heard(await dial(impatient.baseUrl))).toMatch(/^(HTTP\/1.1 408 |$)/);
});

test("a connection that rests is kept longer than a proxy keeps it, so that no request meets its end", async () => {
  const socket = await dial(plain.baseUrl);
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString()));
  socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(socket, "data");
  socket.destroy();
  expect(Number(/keep-alive: timeout=(\d+)/i.exec(text)?.[1])).toBeGreaterThan(60);
});

test("whoever comes when all places are taken is turned away, until one is free", async () => {
  const ask = ["GET /health HTTP/1.1", "Host: a"];
  const inside = await Promise.all(Array.from({ length: 3 }, () => dial(crowded.baseUrl)));
  expect(await say(crowded.baseUrl, ask)).toBe("");
  const left = inside.map(closed);
  for (const socket of inside) socket.destroy();
  await Promise.all(left);
  await expect.poll(() => say(crowded.baseUrl, ask)).toMatch(/ 200 OK/);
});

test("a head that is too long is said to be", async () => {
  const long = [`GET /sign-in?${"q".repeat(17_000)} HTTP/1.1`, "Host: a"];
  expect(await say(plain.baseUrl, long)).toMatch(/^HTTP\/1.1 431 /);
});
