/** A database that cannot be used under a running server: nothing is acknowledged, nothing typed is lost. */
import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";

import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";

import { copyTemplate, onPostgresql, type TestDatabase } from "../databases.ts";
import { makeClient, type Client } from "./client.ts";
import { formFor } from "./form-for.ts";
import { askReporter, send, startAttempt } from "./play.ts";
import { startServer, type Server } from "./server.ts";

const NOTE = "Typed with “care” & <patience>";

let records: TestDatabase;
let server: Server;
let client: Client;
let attempt: string;

let relay: Relay | null = null;

beforeAll(async () => {
  records = await copyTemplate(inject("template"));
  relay = onPostgresql ? await relayTo(new URL(records.url)) : null;
  server = await startServer({ DATABASE_URL: relay?.url ?? records.url });
  client = makeClient(server.baseUrl);
  await client.signIn("trainee");
}, 60_000);
afterAll(async () => {
  await server.stop("SIGKILL");
  relay?.cut();
  await records.drop();
});

async function expectReady(): Promise<void> {
  expect(await statusOf("/ready")).toBe(200);
  attempt = await startAttempt(client);
}

async function statusOf(path: string): Promise<number> {
  return (await client.get(path)).status;
}

/** Nothing may say that it was saved, neither to a form nor to a script, and the form comes back. */
async function expectNothingAcknowledged(): Promise<void> {
  expect(await statusOf("/health")).toBe(200);
  // An answer holds for half a second.
  await vi.waitFor(async () => {
    const ready = await client.get("/ready");
    expect(await ready.text()).toBe("not ready: the database takes no write");
    expect(ready.status).toBe(503);
  }, 10_000);
  const answer = await send(client, attempt, askReporter(NOTE), 0);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("5");
  const page = await answer.text();
  expect(page).toContain("not saved yet");
  expect(page).toContain("Typed with “care” &amp; &lt;patience&gt;");
  expect(page).toContain(`action="/attempts/${attempt}"`);
  const script = await client.post(`/attempts/${attempt}.data`, formFor(askReporter(NOTE), 0));
  expect(script.status).toBe(503);
  expect(await script.text()).toContain(NOTE);
}

async function expectItWorksAgain(): Promise<void> {
  await vi.waitFor(async () => expect(await statusOf("/ready")).toBe(200), { timeout: 15_000 });
  expect((await send(client, attempt, askReporter(NOTE), 0)).status).toBe(302);
}

/** Stands between a server and its PostgreSQL. */
interface Relay {
  readonly url: string;
  cut(): void;
  mend(): Promise<void>;
}

async function relayTo(url: URL): Promise<Relay> {
  const sockets = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(Number(url.port), url.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => listener.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const address = listener.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    url: Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href,
    cut: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: () => listen(port),
  };
}

test.runIf(onPostgresql)(
  "a PostgreSQL that is gone: not ready until it is back",
  async () => {
    await expectReady();
    relay?.cut();
    await expectNothingAcknowledged();
    await relay?.mend();
    await expectItWorksAgain();
  },
  60_000,
);

const onFile = test.skipIf(onPostgresql);
const fileOf = (url: string): string => url.replace("file:", "");

onFile(
  "a file that is locked by another process: others are answered meanwhile, and it goes on by itself",
  async () => {
    await expectReady();
    const other = new Database(fileOf(records.url));
    other.exec("BEGIN IMMEDIATE");
    const order: string[] = [];
    const sent = send(client, attempt, askReporter(NOTE), 0).then(() => order.push("decision"));
    const page = client.get("/").then(() => order.push("page"));
    await Promise.all([sent, page]);
    expect(order).toEqual(["page", "decision"]);
    await expectNothingAcknowledged();
    other.exec("COMMIT");
    other.close();
    await expectItWorksAgain();
  },
  60_000,
);

onFile("a file that was removed: not ready until it is back", async () => {
  await expectReady();
  const file = fileOf(records.url);
  renameSync(file, `${file}.away`);
  await expectNothingAcknowledged();
  renameSync(`${file}.away`, file);
  await expectItWorksAgain();
});

// The last: it does not come back.
onFile("a file that was damaged: not ready", async () => {
  await expectReady();
  const door = openSync(fileOf(records.url), "r+");
  writeSync(door, Buffer.alloc(65_536, "x"), 0, 65_536, 0);
  closeSync(door);
  await expectNothingAcknowledged();
});
