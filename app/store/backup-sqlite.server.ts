/** Backups of a database file: each is a database file itself. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

import Database from "better-sqlite3";

import { holdFile } from "./hold-file.server.ts";
import { countRows, listApplied, tablesOf } from "./migrate-sqlite.server.ts";
import { pendingAmong, refuseEarlierRows, type Migration } from "./migrations.server.ts";

/** Copies the records at one moment to `backup`, also while a server writes to them. */
export async function backUpFile(file: string, backup: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`there are no records in ${file}`);
  await copy(file, backup);
}

/** Puts the records of `backup` into the place of `file`; what was there is kept beside it. */
export async function restoreFile(
  file: string,
  backup: string,
  migrations: readonly Migration[],
  replace: boolean,
): Promise<void> {
  refuseDamaged(backup, migrations);
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const letGo = holdFile(file);
  try {
    if (existsSync(file)) makeRoom(file, replace);
    await copy(backup, file);
  } finally {
    letGo();
  }
}

/** It is there whole or not at all. */
async function copy(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  const connection = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await connection.backup(unfinished);
  } finally {
    connection.close();
  }
  renameSync(unfinished, to);
}

function refuseDamaged(backup: string, migrations: readonly Migration[]): void {
  if (!existsSync(backup)) throw new Error(`there is no ${backup}`);
  const connection = new Database(backup, { readonly: true });
  try {
    const found = connection.pragma("integrity_check", { simple: true });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (found !== "ok" || broken.length > 0) throw new Error(String(found));
    if (listApplied(connection).length === 0) throw new Error("it holds no records of ours");
    for (const migration of pendingAmong(migrations, listApplied(connection)))
      refuseEarlierRows(migration, countRows(connection));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${backup} cannot be restored: ${why}`, { cause: error });
  } finally {
    connection.close();
  }
}

/** Moves `file` aside, with everything that its log still holds. */
function makeRoom(file: string, replace: boolean): void {
  const connection = new Database(file, { timeout: 0 });
  try {
    const full = tablesOf(connection).filter(
      (table) =>
        table !== "_prisma_migrations" &&
        connection.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined,
    );
    if (full.length > 0 && !replace)
      throw new Error(`there are records in ${file}: to put others into their place say --replace`);
    // Refused while anybody else has it open.
    connection.pragma("journal_mode = DELETE");
  } finally {
    connection.close();
  }
  const aside = `${file}.before-restore-${new Date().toISOString().replaceAll(":", "-")}`;
  renameSync(file, aside);
  console.log(`what was there is kept as ${aside}`);
}
