/** Several servers on one database, which PostgreSQL is for: a file is written by one process. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { openDatabase } from "#app/store/open.server.ts";
import { databaseTargetFor } from "#app/store/target.ts";
import { makeBlank, onPostgresql, type TestDatabase } from "../databases.ts";
import { DEMO_PASSWORD, makeClient } from "./client.ts";
import { askReporter, send, startAttempt } from "./play.ts";
import { startServer, type Server } from "./server.ts";

const several = test.skipIf(!onPostgresql);
let records: TestDatabase;
let servers: readonly Server[] = [];

beforeAll(async () => {
  if (!onPostgresql) return;
  records = await makeBlank();
  const environment = { DATABASE_URL: records.url, DEMO: "1", SIGN_IN_LIMIT: "4" };
  servers = await Promise.all([1, 2, 3].map(() => startServer(environment)));
}, 180_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await records?.drop();
});

several("that begin at once on an empty database make everything once", async () => {
  for (const server of servers) expect(server.output()).not.toMatch(/left out|Error|mistake/);
  const opened = await openDatabase(databaseTargetFor(records.url));
  const { scenarioVersion, cohort, user } = opened.database;
  expect(await scenarioVersion.findMany({ where: { number: { not: 1 } } })).toEqual([]);
  expect(await scenarioVersion.count()).toBeGreaterThan(2);
  expect(await cohort.count()).toBe(2);
  expect(await user.count()).toBe(6 + 48);
  await opened.close();
});

several("know of one another's sessions and decisions", async () => {
  const [here, there] = servers.map(({ baseUrl }) => makeClient(baseUrl));
  if (!here || !there) throw new Error("there are not enough servers");
  await here.signIn("trainee");
  const Cookie = `session=${here.cookies.get("session")}`;
  expect((await there.get("/", { Cookie })).status).toBe(200);
  await there.signIn("trainee");
  const id = await startAttempt(here);
  expect((await send(here, id, askReporter(), 0)).status).toBe(302);
  expect((await send(there, id, askReporter(), 0)).status).toBe(409);
  const both = await Promise.all([here, there].map((client) => send(client, id, askReporter(), 1)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 409]);
});

several("count one another's failures to sign in, and know one another's browsers", async () => {
  const clients = servers.map(({ baseUrl }) => makeClient(baseUrl));
  const tryAt = async (server: number, password: string, Cookie = "") => {
    const { baseUrl } = servers[server] ?? servers[0] ?? { baseUrl: "" };
    const fields = { email: "reviewer@example.com", password };
    const answer = await makeClient(baseUrl).post("/sign-in", fields, Cookie ? { Cookie } : {});
    return answer.status;
  };
  const [first] = clients;
  await first?.post("/sign-in", { email: "reviewer@example.com", password: DEMO_PASSWORD });
  const known = `browser=${first?.cookies.get("browser")}`;
  const guesses: number[] = [];
  for (const server of [0, 1, 2, 0, 1]) guesses.push(await tryAt(server, "a guess that is wrong"));
  expect(guesses).toEqual([401, 401, 401, 401, 429]);
  expect(await tryAt(2, DEMO_PASSWORD)).toBe(429);
  expect(await tryAt(1, DEMO_PASSWORD, known)).toBe(302);
});

several("count one another's failures to join", async () => {
  const [here, there] = servers.map(({ baseUrl }) => baseUrl);
  const link = "/join/never-made";
  const tries: number[] = [];
  // As many as one link has: twenty times SIGN_IN_LIMIT.
  for (let n = 0; n < 80; n++) tries.push((await makeClient(here).post(link, {})).status);
  expect(new Set(tries)).toEqual(new Set([409]));
  const refused = await makeClient(there).post("/join/another", {});
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const known = makeClient(there);
  await known.signIn("trainee");
  expect((await known.post(link, {})).status).toBe(409);
});

several("end one another's sessions", async () => {
  const [here, there] = servers.map(({ baseUrl }) => makeClient(baseUrl));
  if (!here || !there) throw new Error("there are not enough servers");
  await here.signIn("manager");
  await there.signIn("manager");
  expect((await there.get("/review/cohorts")).status).toBe(200);
  expect((await here.post("/account", { intent: "elsewhere" })).status).toBe(200);
  expect((await there.get("/review/cohorts")).status).toBe(302);
  expect((await here.get("/review/cohorts")).status).toBe(200);
});

several("end a paced shift once, at the moment when its time was out", async () => {
  const here = makeClient(servers[0]?.baseUrl);
  await here.signIn("trainee");
  const id = await startAttempt(here, { paced: "yes" });
  const opened = await openDatabase(databaseTargetFor(records.url));
  const { attempt, logEntry } = opened.database;
  const { countsFrom, endsAt } = await attempt.findUniqueOrThrow({ where: { id } });
  const length = (endsAt ?? 0) - (countsFrom ?? 0);
  const data = { countsFrom: { decrement: length }, endsAt: { decrement: length } };
  const out = Date.now();
  await attempt.update({ where: { id }, data });
  const finished = async () => (await attempt.findUniqueOrThrow({ where: { id } })).finishedAt;
  await expect.poll(finished, { timeout: 20_000 }).not.toBeNull();
  expect(Math.abs(((await finished())?.getTime() ?? 0) - out)).toBeLessThan(10_000);
  expect(await logEntry.count({ where: { attemptId: id } })).toBe(1);
  await opened.close();
});
