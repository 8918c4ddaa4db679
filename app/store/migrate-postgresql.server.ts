/** Migrations of a PostgreSQL database: in one transaction, which several servers that start at once wait for. */
import { randomUUID } from "node:crypto";

import pg from "pg";

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
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;
const APPLIED = `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
  WHERE rolled_back_at IS NULL`;
const REMEMBER = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
  VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`;
const NO_SUCH_TABLE = "42P01";

/** Applies what is missing to the database at `url`. */
export async function migrateServer(
  url: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    if (pendingAmong(migrations, await listApplied(connection)).length === 0) return [];
    await connection.query("BEGIN");
    await lockMigrations(connection);
    const applied = await applyPending(connection, migrations);
    await connection.query("COMMIT");
    return applied;
  } finally {
    // Whatever was not committed is undone with the connection.
    await connection.end();
  }
}

async function listApplied(connection: pg.Client): Promise<AppliedRow[]> {
  try {
    return (await connection.query<AppliedRow>(APPLIED)).rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_TABLE) return [];
    throw error;
  }
}

/** Waits until nobody else migrates; holds until the transaction ends. */
export async function lockMigrations(connection: pg.Client): Promise<void> {
  // The number that Prisma's command locks as well, which an older release may be running.
  await connection.query("SELECT pg_advisory_xact_lock(72707369)");
}

/** Applies what is missing within the transaction that is open, and says which migrations those were. */
export async function applyPending(
  connection: pg.Client,
  migrations: readonly Migration[],
): Promise<string[]> {
  await connection.query(TABLE);
  const pending = pendingAmong(migrations, await listApplied(connection));
  for (const migration of pending) await applyOne(connection, migration);
  return pending.map(({ name }) => name);
}

async function applyOne(connection: pg.Client, migration: Migration): Promise<void> {
  const started = new Date();
  try {
    const before = await countRows(connection);
    refuseEarlierRows(migration, before);
    await connection.query(migration.sql);
    refuseLostRows(migration, before, await countRows(connection));
  } catch (error) {
    throw failureOf(migration, error);
  }
  const { checksum, name } = migration;
  await connection.query(REMEMBER, [randomUUID(), checksum, name, started]);
}

/** How many rows each table has. Servers of the older release may still be at work: until the transaction ends they only read. */
export async function countRows(connection: pg.Client): Promise<RowCounts> {
  const counts = new Map<string, number>();
  for (const table of await tablesOf(connection)) {
    await connection.query(`LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`);
    const { rows } = await connection.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}"`);
    counts.set(table, Number(rows[0]?.n));
  }
  return counts;
}

/** The names of all tables. */
export async function tablesOf(connection: pg.Client): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
  );
  return rows.map(({ name }) => name);
}
