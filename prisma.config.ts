// Read by the Prisma commands only, which make the clients and the SQL of new migrations: chooses the schema by
// DATABASE_URL. No database is opened: migrations are applied by app/store.
import path from "node:path";

import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { defineConfig } from "prisma/config";

import { databaseTargetFor } from "./app/store/target.ts";

// Without an address Prisma would refuse the schema, and without an adapter it would download an engine.
const { provider } = databaseTargetFor((process.env.DATABASE_URL ||= "file:none.sqlite"));

export default defineConfig({
  schema: path.join("prisma", provider),
  experimental: { adapter: true },
  engine: "js",
  adapter: async () =>
    provider === "sqlite"
      ? new PrismaBetterSQLite3({ url: ":memory:" })
      : new PrismaPg({ connectionString: process.env.DATABASE_URL, idleTimeoutMillis: 100 }),
});
