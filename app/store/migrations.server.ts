/** The migrations of this release: files of SQL, applied in the order of their names and never changed afterwards. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import type { DatabaseTarget } from "./target.ts";

/** One file of SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Of its text: tells whether what was applied is what stands in the file. */
  readonly checksum: string;
}

/** A line of `_prisma_migrations`, as our runner and Prisma's command both write it. */
export interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
}

/** How many rows each table has. */
export type RowCounts = ReadonlyMap<string, number>;

/** Reads them from the folder that the process runs in, where the scenarios are too. */
export async function readMigrations(provider: DatabaseTarget["provider"]): Promise<Migration[]> {
  const folder = path.resolve("prisma", provider, "migrations");
  if (!existsSync(folder)) throw new Error(`there are no migrations in ${folder}`);
  const found = await readdir(folder, { withFileTypes: true });
  const names = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

/** The checksum that Prisma's command writes, also of a file with the line ends of Windows. */
export function checksumOf(sql: string): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}

/** What is missing; throws when the database is not one that this release can go on from. */
export function pendingAmong(
  migrations: readonly Migration[],
  applied: readonly AppliedRow[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = known.get(name);
    if (migration === undefined)
      throw new Error(`the database is of a newer release: it has the migration ${name}`);
    if (finished_at === null)
      throw new Error(`the migration ${name} was begun and not finished: restore a backup`);
    if (migration.checksum !== checksum)
      throw new Error(`the file of the migration ${name} has changed since it was applied`);
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

/**
 * Throws when there are rows that the migration refuses, `-- Refuses rows: "ScenarioVersion"`: documents of
 * an earlier form, which this release does not read.
 */
export function refuseEarlierRows({ sql }: Migration, before: RowCounts): void {
  if (namesAfter("Refuses rows", sql).every((table) => !before.get(table))) return;
  throw new Error(
    "an earlier release wrote this database, and this one cannot read its scenarios and attempts. Run that release on it, or start this one with an empty database: move the file away, or set DATABASE_URL to another",
  );
}

/**
 * Throws when a table that stays has fewer rows than before, unless the migration says that it is meant:
 * `-- Loses rows: "Session", "Draft"`. A table can only go by its name, so that is meant.
 */
export function refuseLostRows({ sql }: Migration, before: RowCounts, after: RowCounts): void {
  const said = namesAfter("Loses rows", sql);
  for (const [table, rows] of before) {
    const left = after.get(table);
    if (left !== undefined && left < rows && !said.includes(table))
      throw new Error(`it would leave ${left} of the ${rows} rows of "${table}"`);
  }
}

/** Tells which migration an error is about. */
export function failureOf({ name }: Migration, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`the migration ${name} failed, nothing has changed: ${message}`, {
    cause: error,
  });
}

/** The tables that a line of the file names: `-- Loses rows: "Session", "Draft"`. */
function namesAfter(what: string, sql: string): string[] {
  return [...sql.matchAll(new RegExp(`^-- ${what}:(.*)$`, "gm"))].flatMap(([, names = ""]) =>
    [...names.matchAll(/"(\w+)"/g)].flatMap(([, name]) => name ?? []),
  );
}
