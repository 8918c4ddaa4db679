import { expect, test } from "vitest";

import { makeBlank, query } from "../../tests/databases.ts";
import { migrate } from "./migrate.server.ts";
import { readMigrations } from "./migrations.server.ts";
import { databaseTargetFor } from "./target.ts";

test("of five that start at once one applies all, and the others wait for it", async () => {
  const records = await makeBlank();
  const target = databaseTargetFor(records.url);
  const names = (await readMigrations("postgresql")).map(({ name }) => name);
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(target)));
  expect(applied.filter((each) => each.length > 0)).toEqual([names]);
  const rows = await query<{ name: string }>(
    records.url,
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY "migration_name"`,
  );
  expect(rows.map(({ name }) => name)).toEqual(names);
  await records.drop();
});
