/** The one database of this process, brought up to date and opened when first imported. */
import { env } from "#app/env.server.ts";
import { migrate } from "./migrate.server.ts";
import { openDatabase, type OpenDatabase } from "./open.server.ts";

// The development server loads this module again after each change; the file is opened once.
const kept = globalThis as typeof globalThis & { elevenMinutes?: Promise<OpenDatabase> };

/** What was opened: the client, the hot store and how to close them. */
export const opened: OpenDatabase = await (kept.elevenMinutes ??= migrateThenOpen());

/** Everything that is not in a hurry goes through here. */
export const database = opened.database;

async function migrateThenOpen(): Promise<OpenDatabase> {
  const applied = await migrate(env.target);
  if (applied.length > 0) console.log(`database: applied ${applied.join(", ")}`);
  return openDatabase(env.target);
}
