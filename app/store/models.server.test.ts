/** Holds prisma/models.prisma against what the migrations make: whoever changes one without the other learns it here. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { afterEach, beforeEach, expect, test } from "vitest";

import {
  execute,
  makeBlank,
  onPostgresql,
  query,
  type TestDatabase,
} from "../../tests/databases.ts";
import { migrate } from "./migrate.server.ts";
import { databaseTargetFor } from "./target.ts";

const provider = onPostgresql ? "postgresql" : "sqlite";

/** Queries whose rows say everything about the tables, in no order of their own. */
const EVERYTHING = onPostgresql
  ? [
      `SELECT table_name, column_name, data_type, udt_name, datetime_precision, is_nullable, column_default
         FROM information_schema.columns WHERE table_schema = 'public'`,
      `SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'`,
      `SELECT conrelid::regclass::text AS table_name, conname, pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
      `SELECT typname, enumlabel, (SELECT count(*) FROM pg_enum o WHERE o.enumtypid = e.enumtypid
         AND o.enumsortorder < e.enumsortorder) AS place FROM pg_enum e JOIN pg_type t ON t.oid = enumtypid`,
    ]
  : [
      `SELECT m.name AS table_name, c.name, c.type, c."notnull", c.dflt_value, c.pk
         FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`,
      `SELECT m.name AS table_name, i.name AS index_name, i."unique", i.origin, i.partial, c.seqno, c.name AS column_name
         FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c WHERE m.type = 'table'`,
      `SELECT m.name AS table_name, f."table" AS parent, f."from", f."to", f.seq, f.on_update, f.on_delete
         FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
      `SELECT type, name FROM sqlite_master WHERE type NOT IN ('table', 'index')`,
    ];

let migrated: TestDatabase;
let modelled: TestDatabase;
beforeEach(async () => {
  [migrated, modelled] = [await makeBlank(), await makeBlank()];
});
afterEach(async () => {
  await migrated.drop();
  await modelled.drop();
});

/** The SQL that Prisma makes of the models alone. */
async function sqlOfModels(): Promise<string> {
  const prisma = "node_modules/prisma/build/index.js";
  const from = ["migrate", "diff", "--from-empty", "--to-schema-datamodel", `prisma/${provider}`];
  const { stdout } = await promisify(execFile)(process.execPath, [prisma, ...from, "--script"], {
    env: { ...process.env, DATABASE_URL: modelled.url, CHECKPOINT_DISABLE: "1" },
  });
  return stdout;
}

/** Everything about the tables, one line for each thing. */
async function describeTables(url: string): Promise<string[]> {
  const lines: string[] = [];
  for (const sql of EVERYTHING) {
    const rows = await query<Record<string, unknown>>(url, sql);
    lines.push(...rows.map((row) => Object.values(row).join(" | ")));
  }
  return lines.filter((line) => !line.includes("_prisma_migrations")).sort();
}

test("the migrations make what the models say: tables, columns, types, defaults, indexes, relations", async () => {
  await migrate(databaseTargetFor(migrated.url));
  await execute(modelled.url, await sqlOfModels());
  const made = await describeTables(migrated.url);
  expect(made).toEqual(await describeTables(modelled.url));
  expect(made.filter((line) => line.includes("LogEntry")).length).toBeGreaterThan(8);
});
