/** `npm run restore -- FILE [--replace]`: puts the records of a backup where DATABASE_URL points. */
import { pathToFileURL } from "node:url";

import { env } from "#app/env.server.ts";
import { restoreServer } from "./backup-postgresql.server.ts";
import { restoreFile } from "./backup-sqlite.server.ts";
import { migrate } from "./migrate.server.ts";
import { readMigrations } from "./migrations.server.ts";
import type { DatabaseTarget } from "./target.ts";

/** Restores a backup of this release or an older one; throws when records are there that nobody gave up, and when a server uses them. */
export async function restore(
  target: DatabaseTarget,
  backup: string,
  { replace }: { readonly replace: boolean },
): Promise<void> {
  const migrations = await readMigrations(target.provider);
  if (target.provider === "sqlite") await restoreFile(target.file, backup, migrations, replace);
  else await restoreServer(target.url, backup, migrations, replace);
  await migrate(target, migrations);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const [file] = args.filter((arg) => arg !== "--replace");
  try {
    if (file === undefined) throw new Error("say what: npm run restore -- FILE [--replace]");
    await restore(env.target, file, { replace: args.includes("--replace") });
    console.log("restored; `npm run verify` proves that no score changed");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
