/** A server with a database file of its own that can be stopped, started again and looked into. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import Database from "better-sqlite3";

import { run } from "../../scripts/steps.mjs";
import { makeClient, type Client } from "./client.ts";
import { startServer, type Server } from "./server.ts";

type Role = Parameters<Client["signIn"]>[0];

/** One installation, from its first start to the removal of its files. */
export interface House {
  readonly folder: string;
  /** Where it answers at present. */
  baseUrl(): string;
  /** What the present server printed so far. */
  output(): string;
  /** Somebody at a machine of their own, signed in. */
  visitor(role: Role): Promise<Client>;
  stranger(): Client;
  /** Rows of the database. */
  rows<T>(sql: string, ...values: readonly unknown[]): T[];
  change(sql: string, ...values: readonly unknown[]): void;
  kill(): void;
  /** Starts again on the same file; a server that still runs is asked to stop first. */
  restart(): Promise<void>;
  /** What `npm run verify` says about it. */
  verify(): Promise<{ code: number; output: string }>;
  close(): Promise<void>;
}

/** Makes one and starts it; `variables` are added to the environment of every start. */
export async function openHouse(variables: Record<string, string> = {}): Promise<House> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-house-"));
  const file = path.join(folder, "records.sqlite");
  const environment = { DATABASE_URL: `file:${file}`, SIGN_IN_LIMIT: "1000", ...variables };
  let server: Server = await startServer(environment);

  function ask<T>(work: (database: Database.Database) => T): T {
    const database = new Database(file, { timeout: 5_000 });
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  return {
    folder,
    baseUrl: () => server.baseUrl,
    output: () => server.output(),
    stranger: () => makeClient(server.baseUrl),
    visitor: async (role) => {
      const client = makeClient(server.baseUrl);
      await client.signIn(role);
      return client;
    },
    rows: <T>(sql: string, ...values: readonly unknown[]) =>
      ask((database) => database.prepare(sql).all(...values) as T[]),
    change: (sql, ...values) => void ask((database) => database.prepare(sql).run(...values)),
    kill: () => void server.process.kill("SIGKILL"),
    restart: async () => {
      await server.stop();
      server = await startServer(environment);
    },
    verify: () => run("npm", ["run", "--silent", "verify"], { quiet: true, env: environment }),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
