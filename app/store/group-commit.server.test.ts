import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { groupCommits } from "./group-commit.server.ts";
import { createLock } from "./lock.ts";
import { createPatience } from "./patience.server.ts";

let connection: Database.Database;
beforeEach(() => {
  connection = new Database(":memory:");
  connection.exec("CREATE TABLE Line (n INTEGER PRIMARY KEY) STRICT");
});
afterEach(() => connection.close());

function around(lock = createLock()) {
  return { lock, patiently: createPatience(), check: () => undefined };
}

function write(n: number): void {
  connection.prepare("INSERT INTO Line VALUES (?)").run(n);
}

function written(): unknown[] {
  return connection.prepare("SELECT n FROM Line ORDER BY rowid").pluck().all();
}

test("pieces that come at once are committed together, in their order, and answered each with its own result", async () => {
  const exclusive = groupCommits(connection, around());
  const insideOf: boolean[] = [];
  const answers = await Promise.all(
    [3, 1, 2].map((n) =>
      exclusive(() => {
        insideOf.push(connection.inTransaction && written().length === insideOf.length);
        write(n);
        return n * 10;
      }),
    ),
  );
  expect(answers).toEqual([30, 10, 20]);
  expect(insideOf).toEqual([true, true, true]);
  expect(connection.inTransaction).toBe(false);
});

test("a piece that throws is undone alone", async () => {
  const exclusive = groupCommits(connection, around());
  const results = await Promise.allSettled([
    exclusive(() => write(1)),
    exclusive(() => {
      write(2);
      write(1);
    }),
    exclusive(() => write(3)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(written()).toEqual([1, 3]);
});

test("when the commit fails nobody is told that the work is done", async () => {
  connection.pragma("foreign_keys = ON");
  connection.exec(
    "CREATE TABLE Child (n INTEGER REFERENCES Line (n) DEFERRABLE INITIALLY DEFERRED) STRICT",
  );
  const lock = createLock();
  const exclusive = groupCommits(connection, around(lock));
  const results = await Promise.allSettled([
    exclusive(() => write(1)),
    exclusive(() => connection.exec("INSERT INTO Child VALUES (99)")),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(written()).toEqual([]);
  await exclusive(() => write(2));
  expect(written()).toEqual([2]);
});

test("a transaction that the database itself has ended takes the whole group with it", async () => {
  const exclusive = groupCommits(connection, around());
  const after = vi.fn();
  const results = await Promise.allSettled([
    exclusive(() => write(1)),
    exclusive(() => {
      connection.exec("ROLLBACK");
      throw new Error("the disk is full");
    }),
    exclusive(after),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(after).not.toHaveBeenCalled();
  expect(written()).toEqual([]);
});

test("a group waits for whoever holds the lock", async () => {
  const lock = createLock();
  const release = await lock.acquire();
  const exclusive = groupCommits(connection, around(lock));
  const done = exclusive(() => write(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(written()).toEqual([]);
  release();
  await done;
  expect(written()).toEqual([1]);
});
