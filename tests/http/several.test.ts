/** Several servers on one database, which PostgreSQL is for: a file is written by one process. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { openDatabase } from "#app/store/open.server.ts";
import { databaseTargetFor } from "#app/store/target.ts";
import { makeBlank, onPostgresql, type TestDatabase } from "../databases.ts";
import { makeClient } from "./client.ts";
import { askReporter, send, startAttempt } from "./play.ts";
import { startServer, type Server } from "./server.ts";

const several = test.skipIf(!onPostgresql);
let records: TestDatabase;
let servers: readonly Server[] = [];

beforeAll(async () => {
  if (!onPostgresql) return;
  records = await makeBlank();
  const environment = { DATABASE_URL: records.url, DEMO: "1", SIGN_IN_LIMIT: "1000" };
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
