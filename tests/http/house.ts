/** A server with a database of its own that can be stopped, started again and looked into. */
import { inject } from "vitest";

import type { PrismaClient } from "#app/store/generated/sqlite/client.ts";
import { openDatabase } from "#app/store/open.server.ts";
import { databaseTargetFor } from "#app/store/target.ts";
import { run } from "../../scripts/steps.mjs";
import { copyTemplate } from "../databases.ts";
import { makeClient, type Client } from "./client.ts";
import { startServer, type Server } from "./server.ts";

type Role = Parameters<Client["signIn"]>[0];

/** One installation, from its first start to the removal of its records. */
export interface House {
  /** Where its records are, as DATABASE_URL says it. */
  readonly url: string;
  /** Where it answers at present. */
  baseUrl(): string;
  /** What the present server printed so far. */
  output(): string;
  /** Somebody at a machine of their own, signed in. */
  visitor(role: Role): Promise<Client>;
  stranger(): Client;
  /** Reads or changes its records. Nothing stays open: who is killed leaves the records to nobody. */
  ask<T>(work: (database: PrismaClient) => Promise<T>): Promise<T>;
  kill(): void;
  /** Starts again on the same records; a server that still runs is asked to stop first. */
  restart(): Promise<void>;
  /** What `npm run verify` says about it. */
  verify(): Promise<{ code: number; output: string }>;
  close(): Promise<void>;
}

/** Makes one and starts it; `variables` are added to the environment of every start. */
export async function openHouse(variables: Record<string, string> = {}): Promise<House> {
  const records = await copyTemplate(inject("template"));
  const environment = { DATABASE_URL: records.url, SIGN_IN_LIMIT: "1000", ...variables };
  let server: Server = await startServer(environment);

  return {
    url: records.url,
    baseUrl: () => server.baseUrl,
    output: () => server.output(),
    stranger: () => makeClient(server.baseUrl),
    visitor: async (role) => {
      const client = makeClient(server.baseUrl);
      await client.signIn(role);
      return client;
    },
    ask: async (work) => {
      const opened = await openDatabase(databaseTargetFor(records.url));
      return work(opened.database).finally(() => opened.close());
    },
    kill: () => void server.process.kill("SIGKILL"),
    restart: async () => {
      await server.stop();
      server = await startServer(environment);
    },
    verify: () => run("npm", ["run", "--silent", "verify"], { quiet: true, env: environment }),
    close: async () => {
      await server.stop();
      await records.drop();
    },
  };
}
