/** Migrations of a database file: in one transaction, after a copy of the file. */
import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

import Database from "better-sqlite3";

import { holdFile } from "./hold-file.server.ts";
import {
  failureOf,
  pendingAmong,
  refuseEarlierRows,
  refuseLostRows,
  type AppliedRow,
  type Migration,
  type RowCounts,
} from "./migrations.server.ts";

/** As Prisma's command makes it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
const APPLIED = `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
  WHERE rolled_back_at IS NULL`;
const REMEMBER = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
  VALUES (?, ?, ?, ?, ?, 1)`;
/** How long another process may be writing when this one starts. */
const PATIENCE_AT_START = 5_000;
const COPIES_KEPT = 3;

/** Applies what is missing to `file`, which is made when it is not there. */
export async function migrateFile(
  file: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const connection = new Database(file, { timeout: PATIENCE_AT_START });
  try {
    if (pendingAmong(migrations, listApplied(connection)).length === 0) return [];
    const letGo = holdFile(file);
    try {
      if (tablesOf(connection).length > 0) await keepCopy(connection, file);
      return applyPending(connection, migrations);
    } finally {
      letGo();
    }
  } finally {
    connection.close();
  }
}

/** What has been applied to it. */
export function listApplied(connection: Database.Database): AppliedRow[] {
  const exists = connection.prepare(
    `SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`,
  );
  if (exists.get() === undefined) return [];
  return connection.prepare<[], AppliedRow>(APPLIED).all();
}

/** A copy beside the file, named by the time; the oldest go. */
async function keepCopy(connection: Database.Database, file: string): Promise<void> {
  const stem = `${path.basename(file)}.before-migration-`;
  const copy = path.join(
    path.dirname(file),
    `${stem}${new Date().toISOString().replaceAll(":", "-")}`,
  );
  await connection.backup(copy);
  console.log(`database: kept a copy of it as ${copy}`);
  const copies = readdirSync(path.dirname(file)).filter((name) => name.startsWith(stem));
  for (const old of copies.sort().slice(0, -COPIES_KEPT))
    rmSync(path.join(path.dirname(file), old));
}

function applyPending(connection: Database.Database, migrations: readonly Migration[]): string[] {
  // Within a transaction this is ignored, and dropping a table to redefine it would empty those that cascade from it.
  connection.pragma("foreign_keys = OFF");
  connection.exec("BEGIN IMMEDIATE");
  try {
    connection.exec(TABLE);
    const pending = pendingAmong(migrations, listApplied(connection));
    for (const migration of pending) applyOne(connection, migration);
    connection.exec("COMMIT");
    return pending.map(({ name }) => name);
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
  }
}

function applyOne(connection: Database.Database, migration: Migration): void {
  const started = new Date().toISOString();
  try {
    const before = countRows(connection);
    refuseEarlierRows(migration, before);
    connection.exec(migration.sql);
    if (!connection.inTransaction) throw new Error("it ends the transaction that it runs in");
    refuseLostRows(migration, before, countRows(connection));
    const [broken] = connection.pragma("foreign_key_check") as { table: string; parent: string }[];
    if (broken !== undefined)
      throw new Error(`it leaves rows of "${broken.table}" without theirs of "${broken.parent}"`);
  } catch (error) {
    throw failureOf(migration, error);
  }
  const { checksum, name } = migration;
  const ended = new Date().toISOString();
  connection.prepare(REMEMBER).run(randomUUID(), checksum, ended, name, started);
}

/** How many rows each table has. */
export function countRows(connection: Database.Database): RowCounts {
  return new Map(
    tablesOf(connection).map((table) => [
      table,
      connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  );
}

/** The names of all tables. */
export function tablesOf(connection: Database.Database): string[] {
  const tables = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;
  return connection.prepare<[], string>(tables).pluck().all();
}
