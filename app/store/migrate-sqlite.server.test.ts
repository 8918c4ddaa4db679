import { readdirSync } from "node:fs";
import path from "node:path";

import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";

import { makeBlank, type TestDatabase } from "../../tests/databases.ts";
import { holdFile } from "./hold-file.server.ts";
import { migrateFile } from "./migrate-sqlite.server.ts";
import { checksumOf, type Migration } from "./migrations.server.ts";

let records: TestDatabase;
let file: string;
beforeEach(async () => {
  records = await makeBlank();
  file = records.url.replace("file:", "");
});
afterEach(() => records.drop());

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: checksumOf(sql) };
}

const TABLES = migration(
  "1_tables",
  `CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY);
   CREATE TABLE "Child" ("parent" INTEGER NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
   INSERT INTO "Parent" VALUES (1), (2);
   INSERT INTO "Child" VALUES (1), (2);`,
);

/** As Prisma writes it. */
function redefine(where = ""): string {
  return `PRAGMA defer_foreign_keys=ON;
    PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
    INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent" ${where};
    DROP TABLE "Parent";
    ALTER TABLE "new_Parent" RENAME TO "Parent";
    PRAGMA foreign_keys=ON;
    PRAGMA defer_foreign_keys=OFF;`;
}

function rowsOf(table: string, at = file): number[] {
  const connection = new Database(at, { readonly: true });
  const rows = connection.prepare<[], number>(`SELECT * FROM "${table}"`).pluck().all();
  connection.close();
  return rows;
}

function copies(): string[] {
  return readdirSync(path.dirname(file)).filter((name) => name.includes(".before-migration-"));
}

test("to redefine a table does not empty those that cascade from it", async () => {
  await migrateFile(file, [TABLES]);
  await migrateFile(file, [TABLES, migration("2_redefine", redefine())]);
  expect(rowsOf("Parent")).toEqual([1, 2]);
  expect(rowsOf("Child")).toEqual([1, 2]);
});

test("rows that would be left without those they belong to stop it", async () => {
  await migrateFile(file, [TABLES]);
  const sql = `-- Loses rows: "Parent"\n${redefine(`WHERE "id" = 1`)}`;
  await expect(migrateFile(file, [TABLES, migration("2_redefine", sql)])).rejects.toThrow(
    /nothing has changed: it leaves rows of "Child" without theirs of "Parent"/,
  );
  expect(rowsOf("Parent")).toEqual([1, 2]);
});

test("a file with records is copied before, and the three newest copies are kept", async () => {
  const steps = [TABLES];
  await migrateFile(file, steps);
  expect(copies()).toEqual([]);
  for (const n of [2, 3, 4, 5]) {
    steps.push(migration(`${n}_more`, `INSERT INTO "Child" VALUES (1);`));
    await migrateFile(file, steps);
  }
  expect(copies()).toHaveLength(3);
  const newest = path.join(path.dirname(file), copies().sort().at(-1) ?? "");
  expect(rowsOf("Child", newest)).toEqual([1, 2, 1, 1, 1]);
  expect(rowsOf("Child")).toEqual([1, 2, 1, 1, 1, 1]);
});

test("a file that a server has is not migrated under it", async () => {
  await migrateFile(file, [TABLES]);
  const letGo = holdFile(file);
  const next = [TABLES, migration("2_more", `INSERT INTO "Child" VALUES (1);`)];
  expect(await migrateFile(file, [TABLES])).toEqual([]);
  await expect(migrateFile(file, next)).rejects.toThrow(/a server is using .*: stop it first/);
  letGo();
  expect(await migrateFile(file, next)).toEqual(["2_more"]);
});
