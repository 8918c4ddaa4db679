/** Brings the tables up to this release before anything opens the database. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

import Database from "better-sqlite3";
import pg from "pg";

import type { DatabaseTarget } from "./target.ts";

interface AppliedRow {
  readonly migration_name: string;
}

const APPLIED = `SELECT migration_name FROM "_prisma_migrations"
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
const NO_SUCH_TABLE = "42P01";

const run = promisify(execFile);

/**
 * Applies what is pending and says which migrations those were. Prisma's command takes two seconds,
 * so it is asked only when there are any; it wants a database file for itself alone.
 */
export async function migrate(target: DatabaseTarget): Promise<string[]> {
  const applied = await listApplied(target);
  const names = new Set(applied.map((row) => row.migration_name));
  const pending = (await listMigrations(target)).filter((name) => !names.has(name));
  if (pending.length > 0) await deploy(target);
  return pending;
}

/** The names of this release's migrations, oldest first. */
export async function listMigrations({ provider }: DatabaseTarget): Promise<string[]> {
  const found = await readdir(path.join("prisma", provider, "migrations"), { withFileTypes: true });
  return found.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function listApplied(target: DatabaseTarget): Promise<AppliedRow[]> {
  return target.provider === "sqlite"
    ? listAppliedToFile(target.file)
    : listAppliedToServer(target.url);
}

function listAppliedToFile(file: string): AppliedRow[] {
  if (!existsSync(file)) return [];
  const connection = new Database(file);
  try {
    const exists = connection
      .prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`)
      .get();
    return exists === undefined ? [] : (connection.prepare(APPLIED).all() as AppliedRow[]);
  } finally {
    connection.close();
  }
}

async function listAppliedToServer(connectionString: string): Promise<AppliedRow[]> {
  const connection = new pg.Client({ connectionString });
  await connection.connect();
  try {
    return (await connection.query<AppliedRow>(APPLIED)).rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_TABLE) return [];
    throw error;
  } finally {
    await connection.end();
  }
}

async function deploy(target: DatabaseTarget): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const url = target.provider === "sqlite" ? `file:${path.resolve(target.file)}` : target.url;
  const environment = { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: "1" };
  try {
    await run(process.execPath, [prisma, "migrate", "deploy"], {
      env: environment,
      timeout: 120_000,
    });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`cannot bring the database up to date\n${stderr ?? String(error)}`);
  }
}
