import { afterEach, beforeEach, expect, test } from "vitest";

import {
  execute,
  makeBlank,
  onPostgresql,
  query,
  type TestDatabase,
} from "../../tests/databases.ts";
import { migrate } from "./migrate.server.ts";
import { checksumOf, readMigrations, type Migration } from "./migrations.server.ts";
import { openDatabase } from "./open.server.ts";
import { databaseTargetFor, type DatabaseTarget } from "./target.ts";

const provider = onPostgresql ? "postgresql" : "sqlite";
const all = await readMigrations(provider);
const first = all.slice(0, 1);
/** The migrations that take records of the first release. */
const taking = all.slice(
  0,
  all.findIndex(({ sql }) => sql.includes("-- Refuses rows:")),
);
const PARENT_AND_CHILD = migration(
  "1_tables",
  `CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
   CREATE TABLE "Child" ("parent" INTEGER NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
   INSERT INTO "Parent" VALUES (1, 'one'), (2, 'two'), (3, 'three');
   INSERT INTO "Child" VALUES (1), (1), (2);`,
);

let records: TestDatabase;
let target: DatabaseTarget;
beforeEach(async () => {
  records = await makeBlank();
  target = databaseTargetFor(records.url);
});
afterEach(() => records.drop());

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: checksumOf(sql) };
}

async function count(table: string): Promise<number> {
  const [row] = await query<{ n: number | string }>(
    records.url,
    `SELECT count(*) AS n FROM "${table}"`,
  );
  return Number(row?.n);
}

/** Somebody who is signed in and decided twice, as the first release wrote it. */
const ROWS_OF_THE_FIRST = `
  INSERT INTO "User" ("id", "email", "name", "passwordHash") VALUES ('u', 'u@example.com', 'U', '');
  INSERT INTO "Session" ("id", "userId", "expiresAt") VALUES ('s', 'u', '2026-12-01 10:00:00');
  INSERT INTO "HandbookVersion" ("hash", "content") VALUES ('h', '{"a":1}');
  INSERT INTO "ScenarioVersion" ("id", "slug", "number", "hash", "handbookHash", "title", "summary",
    "level", "minutes", "source", "compiled", "html")
    VALUES ('v', 'slug', 1, 'x', 'h', 'T', '', 'foundation', 11, '', '{}', '{}');
  INSERT INTO "Attempt" ("id", "userId", "versionId", "mode", "paced", "seq", "score")
    VALUES ('a', 'u', 'v', 'practice', true, 2, '{"points":7}');
  INSERT INTO "LogEntry" ("attemptId", "seq", "key", "at", "event") VALUES
    ('a', 0, 'k0', '2026-11-21 10:00:00', '{"type":"act"}'),
    ('a', 1, 'k1', '2026-11-21 10:01:00', '{"type":"act"}');`;

async function expectRowsOfTheFirst(): Promise<void> {
  const opened = await openDatabase(target);
  try {
    // What later migrations add is not there yet.
    const attempt = await opened.database.attempt.findUniqueOrThrow({
      where: { id: "a" },
      select: {
        ...{ seq: true, score: true, counted: true, ordinal: true, entries: true },
        user: { select: { sessions: { select: { id: true } } } },
        version: { select: { slug: true, origin: true, handbookHash: true } },
      },
    });
    expect(attempt).toMatchObject({ seq: 2, score: { points: 7 }, counted: false, ordinal: null });
    expect(attempt.entries.map(({ key }) => key)).toEqual(["k0", "k1"]);
    expect(attempt.user.sessions.map(({ id }) => id)).toEqual(["s"]);
    expect(attempt.version).toMatchObject({ slug: "slug", origin: "file", handbookHash: "h" });
  } finally {
    await opened.close();
  }
}

test("from nothing it makes every table, and a second time there is nothing to do", async () => {
  expect(await migrate(target)).toEqual(all.map(({ name }) => name));
  expect(await migrate(target)).toEqual([]);
  expect(await count("Attempt")).toBe(0);
});

test("records of the first release are there after the migrations that take them, with what hangs on them", async () => {
  await migrate(target, first);
  await execute(records.url, ROWS_OF_THE_FIRST);
  expect(await migrate(target, taking)).toEqual(taking.slice(1).map(({ name }) => name));
  await expectRowsOfTheFirst();
});

test("accounts of an earlier release know what is known: which cohort made them, and whose address an admin typed", async () => {
  const before = all.findIndex(({ name }) => name.endsWith("_memberships"));
  await migrate(target, all.slice(0, before));
  const people = [
    ["made", "trainee", false],
    ["by-admin", "trainee", false],
    ["by-link", "trainee", false],
    ["played", "trainee", true],
    ["boss", "manager", false],
  ] as const;
  for (const [id, role, demo] of people)
    await execute(
      records.url,
      `INSERT INTO "User" ("id", "email", "name", "passwordHash", "role", "demo") VALUES ('${id}', '${id}@example.com', 'N', '', '${role}', ${demo})`,
    );
  await execute(
    records.url,
    `INSERT INTO "Cohort" ("id", "name", "terms") VALUES ('one', 'One', '{}'), ('two', 'Two', '{}')`,
  );
  const links = [
    ["a", "'made'", "'one'", 1],
    ["b", "'made'", "'two'", 2],
    ["c", "'by-admin'", "NULL", 1],
    ["d", "'by-admin'", "'one'", 2],
    ["e", "NULL", "'one'", 1],
  ] as const;
  for (const [id, user, cohort, day] of links)
    await execute(
      records.url,
      `INSERT INTO "Invitation" ("id", "userId", "cohortId", "createdById", "createdAt", "expiresAt", "mostUses") VALUES ('${id}', ${user}, ${cohort}, 'boss', '2026-11-0${day} 09:00:00', '2026-12-01 09:00:00', 1)`,
    );
  await migrate(target);
  const rows = await query<{ id: string; made: string | null; proved: number | string }>(
    records.url,
    `SELECT "id", "madeInId" AS made, CASE WHEN "provedAt" = "createdAt" THEN 1 ELSE 0 END AS proved FROM "User"`,
  );
  const known = rows.map(({ id, made, proved }) => `${id} ${made} ${Number(proved)}`);
  expect(known.toSorted()).toEqual([
    ...["boss null 1", "by-admin null 0", "by-link null 0", "made one 0", "played null 1"],
  ]);
  expect(await count("Invitation")).toBe(links.length);
});

// What `prisma migrate deploy` of 6.19.3 left at commit 27023e1, before we had a runner of our own.
const AS_PRISMA_LEFT_IT = {
  sqlite: {
    table: `CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
      "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
      "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
      "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
    checksums: [
      "4819bb4d6836a0c0119e4a0d23b4dd23ea40fa90d3bc444c737f5008e63cc5d4",
      "ddc2e70f73554b876a24ac1d1475debb0e5a182cb2ea6d2d41f7a4a3dea8c956",
      "9ce412bdbfe0c45af2bd3193a0485e47d85c58d25b5db97b092b5fa2ee4d677f",
      "402cd41975e17563baf21c61c8450e28a863e21ae4bed3d3de9d323e6a47e49d",
      "b2ae63b2a5e609386afb95e3009c91b01097941644268dd3e144d9553e749c00",
    ],
  },
  postgresql: {
    table: `CREATE TABLE "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL,
      "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL,
      "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
      "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
    checksums: [
      "6ad5ebf2318df4e11ea5cb661bf0480153368dbb7057ec04b9c757c3d0da5d43",
      "f0b44311a4cecdad2723f21ff07d0bfc03ba6df1f60745049c308cca704c62b3",
      "5f23d2687e34a7de47aeb999078a7e1909610df9f2c9cbf4457147e0c0876744",
      "2bd47004f9899200c46e4a1ba71ae4c28fa2a2f7b178f83a20d0ba5326b130f8",
      "9b2b187ded265d89202599394cd17f81184dd44072747ab2fedc06794afeb5d5",
    ],
  },
}[provider];

test("what Prisma's command applied counts, also a try of it that was given up", async () => {
  const { table, checksums } = AS_PRISMA_LEFT_IT;
  await execute(records.url, table);
  for (const [index, checksum] of checksums.entries()) {
    const { name = "", sql = "" } = all[index] ?? {};
    await execute(records.url, sql);
    await execute(
      records.url,
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES ('${index}', '${checksum}', '2026-11-28T00:58:03.537+00:00', '${name}', '2026-11-28T00:58:03.508+00:00', 1)`,
    );
  }
  await execute(
    records.url,
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "rolled_back_at")
     VALUES ('given up', 'another', '${all[0]?.name}', '2026-11-21T00:00:00+00:00')`,
  );
  await execute(records.url, ROWS_OF_THE_FIRST);
  const next = migration("29990101000000_next", `CREATE TABLE "Next" ("id" INTEGER)`);
  const missing = taking.slice(checksums.length).map(({ name }) => name);
  expect(await migrate(target, [...taking, next])).toEqual([...missing, next.name]);
  await expectRowsOfTheFirst();
});

test("what an earlier release wrote in a form that this one does not read is refused, in words, and nothing changes", async () => {
  await migrate(target, taking);
  await execute(records.url, ROWS_OF_THE_FIRST);
  await expect(migrate(target)).rejects.toThrow(
    /nothing has changed: an earlier release wrote this database.*Run that release on it, or start this one with an empty database/,
  );
  await expectRowsOfTheFirst();
  expect(await count("_prisma_migrations")).toBe(taking.length);
});

test("an applied file that has changed, and a migration of a newer release, are refused", async () => {
  await migrate(target, [PARENT_AND_CHILD]);
  const changed = migration(PARENT_AND_CHILD.name, `${PARENT_AND_CHILD.sql} `);
  await expect(migrate(target, [changed])).rejects.toThrow(/1_tables has changed/);
  await expect(migrate(target, [])).rejects.toThrow(/newer release: it has the migration 1_tables/);
  await execute(records.url, `UPDATE "_prisma_migrations" SET "finished_at" = NULL`);
  await expect(migrate(target, [PARENT_AND_CHILD])).rejects.toThrow(/begun and not finished/);
});

test("one that fails halfway leaves the database as it was, also without those before it", async () => {
  await migrate(target, [PARENT_AND_CHILD]);
  const good = migration("2_good", `CREATE TABLE "Good" ("id" INTEGER)`);
  const bad = migration("3_bad", `DELETE FROM "Child"; INSERT INTO "Nowhere" VALUES (1);`);
  await expect(migrate(target, [PARENT_AND_CHILD, good, bad])).rejects.toThrow(
    /3_bad failed, nothing has changed: .*Nowhere/,
  );
  expect(await count("Child")).toBe(3);
  expect(await count("_prisma_migrations")).toBe(1);
  await expect(count("Good")).rejects.toThrow(/Good/);
});

test("one that loses rows is refused unless it says so", async () => {
  await migrate(target, [PARENT_AND_CHILD]);
  const sql = `DELETE FROM "Child" WHERE "parent" = 1;`;
  await expect(migrate(target, [PARENT_AND_CHILD, migration("2_less", sql)])).rejects.toThrow(
    /2_less failed, nothing has changed: it would leave 1 of the 3 rows of "Child"/,
  );
  expect(await count("Child")).toBe(3);
  const said = migration("2_less", `-- Loses rows: "Parent", "Child" (nobody reads them)\n${sql}`);
  expect(await migrate(target, [PARENT_AND_CHILD, said])).toEqual(["2_less"]);
  expect(await count("Child")).toBe(1);
  const drop = migration("3_drop", `DROP TABLE "Child";`);
  expect(await migrate(target, [PARENT_AND_CHILD, said, drop])).toEqual(["3_drop"]);
});
