/** One server per database file: who holds it keeps every other away, for as long as the process lives. */
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";

import Database from "better-sqlite3";

/**
 * Takes `file` for this process alone; throws when another has it. Reading it, and writing to it for a
 * moment, stay open to all. The lock is one of the system on a small file beside it, which goes with the
 * process however that ends. Returns what gives it back.
 */
export function holdFile(file: string): () => void {
  const folder = path.dirname(path.resolve(file));
  mkdirSync(folder, { recursive: true });
  // By another name it is the same file.
  const place = existsSync(file)
    ? realpathSync(file)
    : path.join(realpathSync(folder), path.basename(file));
  const connection = new Database(`${place}.lock`, { timeout: 0 });
  try {
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    throw new Error(
      `a server is using ${file}: stop it first. One server writes to a file; for several, use PostgreSQL.`,
    );
  }
  return () => connection.close();
}
