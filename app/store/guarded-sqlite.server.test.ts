import { setImmediate as nextTurn } from "node:timers/promises";

import { afterEach, beforeEach, expect, test } from "vitest";

import { openGuardedSqlite } from "./guarded-sqlite.server.ts";
import { openDatabase, type OpenDatabase } from "./open.server.ts";
import { databaseTargetFor } from "./target.ts";

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openDatabase(databaseTargetFor(process.env.DATABASE_URL));
  await opened.database.user.deleteMany();
});
afterEach(() => opened.close());

function user(email: string) {
  return { data: { email, name: email, passwordHash: "" } };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

test("a write that succeeds while another's transaction is open survives its rollback, and nobody reads what is not committed", async () => {
  const { database } = opened;
  let written = false;
  let plainWrite: Promise<unknown> = Promise.resolve();
  const transaction = database.$transaction(async (inside) => {
    await inside.user.create(user("inside@example.com"));
    plainWrite = database.user.create(user("plain@example.com")).then(() => (written = true));
    expect(await database.user.findMany()).toEqual([]);
    await pause(50);
    expect(written).toBe(false);
    throw new Error("rolled back on purpose");
  });
  await expect(transaction).rejects.toThrow("rolled back on purpose");
  await plainWrite;
  const emails = (await database.user.findMany()).map(({ email }) => email);
  expect(emails).toEqual(["plain@example.com"]);
});

test("a transaction sees its own writes, and everyone sees them after the commit", async () => {
  const { database } = opened;
  await database.$transaction(async (inside) => {
    await inside.user.create(user("a@example.com"));
    expect(await inside.user.count()).toBe(1);
  });
  expect(await database.user.count()).toBe(1);
});

test("a hundred transactions at once lose no step", async () => {
  const { database } = opened;
  const { id } = await database.user.create(user("counter@example.com"));
  await Promise.all(
    Array.from({ length: 100 }, () =>
      database.$transaction(async (inside) => {
        const { paceFactor } = await inside.user.findUniqueOrThrow({ where: { id } });
        await inside.user.update({ where: { id }, data: { paceFactor: paceFactor + 1 } });
      }),
    ),
  );
  expect((await database.user.findUniqueOrThrow({ where: { id } })).paceFactor).toBe(101);
});

test.each([
  ["reads", 300, () => opened.database.user.count()],
  ["writes", 300, () => opened.database.user.updateMany({ data: { name: "somebody" } })],
  [
    "statements of one transaction",
    1,
    () =>
      opened.database.$transaction(async (inside) => {
        for (let n = 0; n < 300; n += 1) await inside.user.count();
      }),
  ],
])(
  "others have a turn during a long chain of %s",
  async (_what, times, ask: () => Promise<unknown>) => {
    let turns = 0;
    let over = false;
    const others = async () => {
      for (; !over; turns += 1) await nextTurn();
    };
    const waiting = others();
    for (let n = 0; n < times; n += 1) await ask();
    over = true;
    await waiting;
    expect(turns).toBeGreaterThan(3);
  },
);

test("transactions that ran out of time give the lock back", async () => {
  const { database } = opened;
  const slow = database.$transaction(() => pause(300), { timeout: 100 });
  const impatient = database.$transaction((inside) => inside.user.create(user("i@example.com")), {
    maxWait: 20,
  });
  const results = await Promise.allSettled([slow, impatient]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await database.user.create(user("after@example.com"));
  expect((await database.user.findMany()).map(({ email }) => email)).toEqual(["after@example.com"]);
});

test("a transaction whose commit fails gives the lock back and leaves nothing", async () => {
  const { database } = opened;
  const broken = database.$transaction(async (inside) => {
    await inside.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
    await inside.session.create({ data: { id: "s", userId: "nobody", expiresAt: new Date() } });
  });
  await expect(broken).rejects.toThrow();
  expect(await database.session.count()).toBe(0);
  await database.user.create(user("after@example.com"));
});

test("the writer is durable and holds relations, the reader refuses to write, and `exclusive` is all or nothing", async () => {
  const { target } = opened;
  if (target.provider !== "sqlite") throw new Error("expected a file");
  const sqlite = await openGuardedSqlite(target.file);
  const pragma = (name: string) => Number(sqlite.writer.pragma(name, { simple: true }));
  expect(sqlite.writer.pragma("journal_mode", { simple: true })).toBe("wal");
  expect([pragma("synchronous"), pragma("foreign_keys"), pragma("busy_timeout")]).toEqual([
    2, 1, 0,
  ]);
  expect(() => sqlite.reader.exec(`DELETE FROM "User"`)).toThrow(/readonly/);

  const insert = sqlite.writer.prepare(
    `INSERT INTO "User" ("id", "email", "name", "passwordHash") VALUES (?, ?, '', '')`,
  );
  const failing = sqlite.exclusive(() => {
    insert.run("1", "one@example.com");
    insert.run("2", "one@example.com");
  });
  await expect(failing).rejects.toThrow(/UNIQUE/);
  await sqlite.exclusive(() => insert.run("3", "three@example.com"));
  expect((await opened.database.user.findMany()).map(({ id }) => id)).toEqual(["3"]);
  sqlite.close();
});
