// Read by the Prisma commands only: chooses schema, migrations and adapter by DATABASE_URL.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

import { defineConfig } from "prisma/config";

import { databaseTargetFor } from "./app/database/target.ts";
import { pgMigrateAdapter } from "./prisma/pg-migrate-adapter.ts";
import { sqliteMigrateAdapter } from "./prisma/sqlite-migrate-adapter.ts";

if (existsSync(".env")) process.loadEnvFile(".env");
// Without an address Prisma would refuse the schema, and a scheme that does not match it makes Prisma
// look for an engine to download.
const target = databaseTargetFor(process.env.DATABASE_URL);
process.env.DATABASE_URL ||= target.provider === "sqlite" ? `file:${target.file}` : target.url;

export default defineConfig({
  schema: path.join("prisma", target.provider),
  migrations: { path: path.join("prisma", target.provider, "migrations") },
  experimental: { adapter: true },
  engine: "js",
  adapter: () => {
    if (target.provider === "postgresql") return Promise.resolve(pgMigrateAdapter(target.url));
    mkdirSync(path.dirname(path.resolve(target.file)), { recursive: true });
    return Promise.resolve(sqliteMigrateAdapter(path.resolve(target.file)));
  },
});
