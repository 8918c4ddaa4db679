import { existsSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import {
  copyTemplate,
  execute,
  makeBlank,
  onPostgresql,
  query,
  type TestDatabase,
} from "../../tests/databases.ts";
import { backUp } from "./back-up.server.ts";
import { makeAttempt } from "./make.server.ts";
import { migrate } from "./migrate.server.ts";
import { readMigrations } from "./migrations.server.ts";
import { openDatabase } from "./open.server.ts";
import { restore } from "./restore.server.ts";
import { databaseTargetFor, type DatabaseTarget } from "./target.ts";

let folder: string;
let backup: string;
let from: TestDatabase;
let to: TestDatabase;
let target: DatabaseTarget;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-backup-"));
  backup = path.join(folder, "records");
  [from, to] = [await copyTemplate(process.env.DATABASE_URL ?? ""), await makeBlank()];
  target = databaseTargetFor(to.url);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await from.drop();
  await to.drop();
});

const TABLES = onPostgresql
  ? "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
  : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

/** Every row of every table. */
async function everything(url: string): Promise<Record<string, unknown[]>> {
  const names = await query<{ name: string }>(url, TABLES);
  const tables = await Promise.all(
    names.map(async ({ name }) => [name, await query(url, `SELECT * FROM "${name}"`)] as const),
  );
  return Object.fromEntries(tables.filter(([name]) => name !== "_prisma_migrations"));
}

/** Values that a backup could spoil: nothing, JSON's nothing, quotes, line ends, fractions, times. */
async function fill(url: string): Promise<void> {
  const opened = await openDatabase(databaseTargetFor(url));
  const id = await makeAttempt(opened, "a");
  await opened.database.user.create({
    data: { email: "“\"'\\\n\r\t[{,", name: "😀 \u2028", passwordHash: "", paceFactor: 1 / 3 },
  });
  await opened.database.setting.createMany({
    data: [
      { key: "list", value: ['"', null, { a: 1e-7 }] },
      { key: "text", value: "null" },
    ],
  });
  await execute(url, `INSERT INTO "Setting" ("key", "value") VALUES ('nothing', 'null')`);
  await opened.hot.append({
    ...{ attemptId: id, expectedSeq: 0, minute: 1, snapshot: { at: "x" }, finishedAt: Date.now() },
    entries: Array.from({ length: 1100 }, (_, n) => ({ key: `k${n}`, at: n, event: { n } })),
    ...{ clock: null, score: null, percent: 7, passed: true, critical: null },
  });
  await opened.close();
}

test("what was backed up stands in an empty place, value for value, and can be worked with", async () => {
  await fill(from.url);
  await backUp(databaseTargetFor(from.url), backup);
  await restore(target, backup, { replace: false });
  const restored = await everything(to.url);
  expect(restored).toEqual(await everything(from.url));
  expect(restored["LogEntry"]).toHaveLength(1100);
  expect(await migrate(target)).toEqual([]);
  const opened = await openDatabase(target);
  await expect(opened.database.user.delete({ where: { email: "a@example.com" } })).rejects.toThrow(
    /constraint/,
  );
  await opened.close();
});

test("a backup of an older release is brought up to this one", async () => {
  const older = await makeBlank();
  const all = await readMigrations(onPostgresql ? "postgresql" : "sqlite");
  await migrate(databaseTargetFor(older.url), all.slice(0, 1));
  await execute(
    older.url,
    `INSERT INTO "User" ("id", "email", "name", "passwordHash") VALUES ('u', 'u', 'U', '')`,
  );
  await backUp(databaseTargetFor(older.url), backup);
  await older.drop();
  await restore(target, backup, { replace: false });
  expect(await everything(to.url)).toMatchObject({ User: [{ id: "u" }], ChangeCount: [] });
  expect(await migrate(target)).toEqual([]);
});

test("a backup whose scenarios this release cannot read is refused, and what was there stays", async () => {
  const older = await makeBlank();
  const all = await readMigrations(onPostgresql ? "postgresql" : "sqlite");
  await migrate(databaseTargetFor(older.url), all.slice(0, 1));
  await execute(
    older.url,
    `INSERT INTO "HandbookVersion" ("hash", "content") VALUES ('h', '{"a":1}')`,
  );
  await backUp(databaseTargetFor(older.url), backup);
  await older.drop();
  await migrate(target);
  await execute(
    to.url,
    `INSERT INTO "User" ("id", "email", "name", "passwordHash") VALUES ('u', 'u', 'U', '')`,
  );
  await expect(restore(target, backup, { replace: true })).rejects.toThrow(
    /cannot be restored: an earlier release wrote this database/,
  );
  expect(await everything(to.url)).toMatchObject({ User: [{ id: "u" }], HandbookVersion: [] });
});

test("records that are there are not replaced unless that is said; a backup is written over nothing", async () => {
  await backUp(databaseTargetFor(from.url), backup);
  await expect(backUp(databaseTargetFor(from.url), backup)).rejects.toThrow(
    /there is a .* already/,
  );
  await migrate(target);
  await fill(to.url);
  const before = await everything(to.url);
  await expect(restore(target, backup, { replace: false })).rejects.toThrow(/say --replace/);
  expect(await everything(to.url)).toEqual(before);
  await restore(target, backup, { replace: true });
  expect(await everything(to.url)).toEqual(await everything(from.url));
});

test("a backup that is damaged, cut short, missing or something else changes nothing", async () => {
  await fill(from.url);
  await backUp(databaseTargetFor(from.url), backup);
  await migrate(target);
  truncateSync(backup, Math.floor(statSync(backup).size / 2));
  await expect(restore(target, backup, { replace: true })).rejects.toThrow(/cannot be restored/);
  writeFileSync(backup, "something else");
  await expect(restore(target, backup, { replace: true })).rejects.toThrow(/cannot be restored/);
  await expect(restore(target, `${backup}.none`, { replace: true })).rejects.toThrow(/there is no/);
  expect(await everything(to.url)).toMatchObject({ User: [], Attempt: [] });
  expect(existsSync(`${backup}.unfinished`)).toBe(false);
});

test("nothing is restored under a server", async () => {
  await backUp(databaseTargetFor(from.url), backup);
  await migrate(target);
  const opened = await openDatabase(target);
  opened.hold();
  await opened.database.user.count();
  await expect(restore(target, backup, { replace: true })).rejects.toThrow(
    /a server is using|somebody is connected/,
  );
  await opened.close();
  await restore(target, backup, { replace: true });
});
