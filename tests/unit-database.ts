/** For the unit suite: one empty database with every table, which each test file gets a copy of. */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { TestProject } from "vitest/node";

import { listMigrations, migrate } from "#app/database/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly emptyDatabase: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-"));
  const file = path.join(folder, "empty.sqlite");
  copyFileSync(await emptyDatabase(), file);
  project.provide("emptyDatabase", file);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Made once for all runs, anew when the migrations change. */
async function emptyDatabase(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await listMigrations({ provider: "sqlite", file: "" })) {
    hash.update(name);
    hash.update(readFileSync(path.join("prisma/sqlite/migrations", name, "migration.sql")));
  }
  const file = path.resolve(`.cache/empty-${hash.digest("hex").slice(0, 12)}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await migrate({ provider: "sqlite", file: unfinished });
  renameSync(unfinished, file);
  return file;
}
