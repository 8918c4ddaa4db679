import { copyFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";

import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";

import { copyTemplate, type TestDatabase } from "../../tests/databases.ts";
import { openDatabase, type OpenDatabase } from "./open.server.ts";
import { databaseTargetFor } from "./target.ts";
import { troubleOf } from "./trouble.ts";

let records: TestDatabase;
let file: string;
let opened: OpenDatabase;
beforeEach(async () => {
  records = await copyTemplate(process.env.DATABASE_URL ?? "");
  file = records.url.replace("file:", "");
  opened = await openDatabase(databaseTargetFor(records.url));
});
afterEach(async () => {
  await opened.close();
  await records.drop();
});

const somebody = { email: "somebody@example.com", name: "Somebody", passwordHash: "" };

/** Each of the ways to write: a statement, a transaction, and the decision's own. */
function waysToWrite(): Promise<unknown>[] {
  const { database, hot } = opened;
  const { expectedSeq, ...nothing } = { expectedSeq: 0, minute: 0, percent: null, passed: null };
  return [
    database.user.create({ data: somebody }),
    database.$transaction((inside) => inside.user.create({ data: { ...somebody, email: "b" } })),
    hot.append({
      ...{ attemptId: "none", expectedSeq, entries: [], snapshot: null, finishedAt: null },
      ...{ ...nothing, clock: null, score: null, critical: null },
    }),
  ];
}

async function troubles(): Promise<(string | null)[]> {
  const results = await Promise.allSettled(waysToWrite());
  return results.map((result) =>
    result.status === "rejected" ? troubleOf(result.reason) : "done",
  );
}

function each(what: RegExp): unknown[] {
  return Array.from({ length: 3 }, () => expect.stringMatching(what));
}

test("a file that another process has locked is waited for, with everybody else being answered, and then told of", async () => {
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE");
  const waiting = opened.database.user.create({ data: { ...somebody, email: "waiting" } });
  setTimeout(() => other.exec("COMMIT"), 50);
  await waiting;

  other.exec("BEGIN IMMEDIATE");
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  expect(await troubles()).toEqual(each(/locked|timed out/));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(20);
  expect(await opened.database.user.count()).toBe(1);
  other.exec("COMMIT");
  other.close();
  await opened.database.user.create({ data: somebody });
});

const WRONG: Readonly<Record<string, [() => void, RegExp]>> = {
  removed: [() => rmSync(file), /was removed/],
  replaced: [
    () => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
    /was replaced/,
  ],
  overwritten: [
    () => writeFileSync(file, Buffer.alloc(100_000, "x"), { flag: "r+" }),
    /overwritten|not a database/,
  ],
  "cut short": [() => truncateSync(file, 8192), /cut short|malformed/],
  "without its log": [() => rmSync(`${file}-wal`), /-wal was removed/],
  "without its index": [() => rmSync(`${file}-shm`), /-shm was removed/],
};

test.each(Object.entries(WRONG))(
  "a file that is %s takes nothing any more",
  async (_, [harm, said]) => {
    await opened.database.user.create({ data: { ...somebody, email: "before" } });
    harm();
    expect(await troubles()).toEqual(each(said));
  },
);

test("a file that was away for a moment is written to again", async () => {
  renameSync(file, `${file}.away`);
  expect(await troubles()).toEqual(each(/was removed/));
  renameSync(`${file}.away`, file);
  expect(await opened.database.user.count()).toBe(0);
  await opened.database.user.create({ data: { ...somebody, email: "after" } });
});

test("a full disk takes nothing, and everything again when there is room", async () => {
  const { database } = opened;
  const pages = (most: string) => database.$queryRawUnsafe(`PRAGMA max_page_count = ${most}`);
  await pages("1");
  const note = "n".repeat(200_000);
  const large = { data: { ...somebody, name: note } };
  const results = await Promise.allSettled([
    database.user.create(large),
    database.$transaction((inside) => inside.user.create(large)),
  ]);
  for (const result of results)
    expect(result.status === "rejected" && troubleOf(result.reason)).toMatch(/full/);
  expect(await database.user.count()).toBe(0);
  await pages("1000000");
  await database.user.create(large);
});

test("what is wrong with a request is no trouble of the database", async () => {
  const { database } = opened;
  await database.user.create({ data: somebody });
  const error: unknown = await database.user.create({ data: somebody }).catch((found) => found);
  expect(error).toBeInstanceOf(Error);
  expect(troubleOf(error)).toBeNull();
  expect(troubleOf(new Error("something else"))).toBeNull();
  expect(troubleOf("a text")).toBeNull();
});
