/** Reads process.env once and refuses to start when a value makes no sense. */
import { existsSync } from "node:fs";

import { z } from "zod";

import { databaseTargetFor, type DatabaseTarget } from "#app/database/target.ts";

/** What the app wants to know of its surroundings. */
export interface Env {
  readonly host: string;
  readonly port: number;
  readonly target: DatabaseTarget;
  /** The folder of authored files that is published at the start. */
  readonly scenarios: string;
  /** Whether the demo accounts exist. */
  readonly demo: boolean;
  /** Whether a proxy in front tells the client's address and protocol. */
  readonly trustProxy: boolean;
  /** Whether cookies travel over TLS only. */
  readonly secureCookies: boolean;
  /** Tries to sign in per minute, address and e-mail. */
  readonly signInLimit: number;
}

const flag = z.enum(["0", "1"]).optional();

const variables = z.object({
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: z.string().optional(),
  SCENARIOS: z.string().default("scenarios"),
  DEMO: flag,
  TRUST_PROXY: flag,
  SECURE_COOKIES: flag,
  SIGN_IN_LIMIT: z.coerce.number().int().min(1).default(10),
});

/** Checks and translates variables; throws one error that lists every one that makes no sense. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.entries(source).filter(([, value]) => value !== "");
  const result = variables.safeParse(Object.fromEntries(filled));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`the environment makes no sense (see .env.example):\n${lines.join("\n")}`);
  }
  const found = result.data;
  return {
    host: found.HOST ?? "127.0.0.1",
    port: found.PORT,
    target: databaseTargetFor(found.DATABASE_URL),
    scenarios: found.SCENARIOS,
    demo: found.DEMO === "1" || (found.DATABASE_URL === undefined && found.DEMO !== "0"),
    trustProxy: found.TRUST_PROXY === "1",
    secureCookies: found.SECURE_COOKIES === "1",
    signInLimit: found.SIGN_IN_LIMIT,
  };
}

if (existsSync(".env")) process.loadEnvFile(".env");

/** This process's surroundings. */
export const env: Env = parseEnv(process.env);
