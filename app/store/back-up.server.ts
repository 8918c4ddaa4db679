/** `npm run backup -- FILE`: all records at one moment, also while a server runs. */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { env } from "#app/env.server.ts";
import { backUpServer } from "./backup-postgresql.server.ts";
import { backUpFile } from "./backup-sqlite.server.ts";
import type { DatabaseTarget } from "./target.ts";

/** Writes a backup; throws rather than write over anything. */
export async function backUp(target: DatabaseTarget, backup: string): Promise<void> {
  if (existsSync(backup)) throw new Error(`there is a ${backup} already`);
  if (target.provider === "sqlite") await backUpFile(target.file, backup);
  else await backUpServer(target.url, backup);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file] = process.argv.slice(2);
  try {
    if (file === undefined) throw new Error("say where to: npm run backup -- FILE");
    await backUp(env.target, file);
    console.log(`all records are in ${file}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
