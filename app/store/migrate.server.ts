/** Brings the tables up to this release before anything opens the database. */
import { migrateFile } from "./migrate-sqlite.server.ts";
import { migrateServer } from "./migrate-postgresql.server.ts";
import { readMigrations, type Migration } from "./migrations.server.ts";
import type { DatabaseTarget } from "./target.ts";

/**
 * Applies what is missing, all of it or nothing, and says which migrations those were. Throws when the
 * database is of a newer release, when an applied file has changed, and when rows would be lost.
 */
export async function migrate(
  target: DatabaseTarget,
  migrations?: readonly Migration[],
): Promise<string[]> {
  const all = migrations ?? (await readMigrations(target.provider));
  return target.provider === "sqlite"
    ? migrateFile(target.file, all)
    : migrateServer(target.url, all);
}
