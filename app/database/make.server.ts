/** For tests: a fresh database file with every table, and rows that others hang on. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { listMigrations } from "./migrate.server.ts";
import { openDatabase, type OpenDatabase } from "./open.server.ts";

/** Opens a new file with all migrations applied; `close` deletes it. */
export async function makeDatabase(): Promise<OpenDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-"));
  const target = { provider: "sqlite", file: path.join(folder, "test.sqlite") } as const;
  const opened = await openDatabase(target);
  for (const name of await listMigrations(target)) {
    const file = path.join("prisma", target.provider, "migrations", name, "migration.sql");
    for (const statement of (await readFile(file, "utf8")).split(/;\s*$/m)) {
      if (statement.trim() !== "") await opened.database.$executeRawUnsafe(statement);
    }
  }
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Writes a user, a published scenario and an attempt at it; returns the attempt's id. */
export async function makeAttempt({ database }: OpenDatabase, id: string): Promise<string> {
  const user = await database.user.create({
    data: { email: `${id}@example.com`, name: "Somebody", passwordHash: "" },
  });
  const version = await database.scenarioVersion.create({
    data: {
      slug: id,
      number: 1,
      hash: id,
      title: "A title",
      summary: "",
      level: "foundation",
      minutes: 11,
      source: "",
      compiled: {},
      html: {},
      handbook: { create: { hash: id, content: {} } },
    },
  });
  await database.attempt.create({
    data: { id, userId: user.id, versionId: version.id, mode: "practice", paced: true },
  });
  return id;
}
