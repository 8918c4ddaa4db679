/** Reads process.env once and refuses to start when a value makes no sense. */
import { existsSync } from "node:fs";

import { z } from "zod";

import { databaseTargetFor, type DatabaseTarget } from "#app/store/target.ts";

/** What the app wants to know of its surroundings. */
export interface Env {
  readonly host: string;
  readonly port: number;
  readonly target: DatabaseTarget;
  /** The folder of authored files that is published at the start. */
  readonly scenarios: string;
  /** Whether the demo accounts exist. */
  readonly demo: boolean;
  /** Whether they would, if the server were not listening beyond this machine. */
  readonly demoWithheld: boolean;
  /** Whether cohorts of simulated people exist beside them. */
  readonly demoCohorts: boolean;
  /** Whether a proxy in front tells the client's address and protocol. */
  readonly trustProxy: boolean;
  /** Whether cookies travel over TLS only, and browsers are told to insist on it. */
  readonly secureCookies: boolean;
  /** Failures to sign in within a quarter of an hour, for one account (accounts/throttle.server.ts). */
  readonly signInLimit: number;
  /** How long a request may take to arrive, and a connection may stand still, in seconds. */
  readonly requestSeconds: number;
  /** The most connections at once. */
  readonly mostConnections: number;
  /** What one person may ask for per minute that costs much (accounts/rate.server.ts says how much what costs). */
  readonly workLimit: number;
  /** The address that the world knows this installation by, without a slash at its end; null when nobody said. */
  readonly site: string | null;
  /** Where statements of finished attempts are sent; null for nowhere. */
  readonly lrs: LrsAccess | null;
}

/** A learning record store. */
export interface LrsAccess {
  /** The address that `statements` is under, with a slash at its end. */
  readonly endpoint: string;
  readonly username: string;
  readonly password: string;
}

const flag = z.enum(["0", "1"]).optional();

const address = z.url({ protocol: /^https?$/ }).optional();

/** What a password goes to: over TLS, or to this machine. */
const guarded = address.refine(
  (url) => url === undefined || /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url),
  { error: "expected https: a password is sent to it" },
);

const variables = z.object({
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: z.string().optional(),
  SCENARIOS: z.string().default("scenarios"),
  DEMO: z.enum(["0", "1", "accounts"]).optional(),
  TRUST_PROXY: flag,
  SECURE_COOKIES: z
    .undefined({ error: "is gone: SITE_URL=https://… alone makes cookies secure" })
    .optional(),
  SIGN_IN_LIMIT: z.coerce.number().int().min(1).default(10),
  REQUEST_SECONDS: z.coerce.number().min(0.1).max(3600).default(120),
  MOST_CONNECTIONS: z.coerce.number().int().min(1).default(2000),
  WORK_LIMIT: z.coerce.number().int().min(20).default(600),
  SITE_URL: address,
  LRS_ENDPOINT: guarded,
  LRS_USERNAME: z.string().default(""),
  LRS_PASSWORD: z.string().default(""),
});

const consistent = variables.refine(
  ({ LRS_ENDPOINT, SITE_URL }) => LRS_ENDPOINT === undefined || SITE_URL !== undefined,
  { path: ["SITE_URL"], message: "needed with LRS_ENDPOINT: statements are named by it" },
);

/** Checks and translates variables; throws one error that lists every one that makes no sense. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.entries(source).filter(([, value]) => value !== "");
  const result = consistent.safeParse(Object.fromEntries(filled));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`the environment makes no sense (see .env.example):\n${lines.join("\n")}`);
  }
  const found = result.data;
  const host = found.HOST ?? "127.0.0.1";
  const demo = hasDemo(found, host);
  return {
    host,
    port: found.PORT,
    target: databaseTargetFor(found.DATABASE_URL),
    scenarios: found.SCENARIOS,
    demo,
    demoWithheld: found.DEMO === undefined && found.DATABASE_URL === undefined && !demo,
    demoCohorts: demo && found.DEMO !== "accounts",
    trustProxy: found.TRUST_PROXY === "1",
    secureCookies: found.SITE_URL?.startsWith("https:") ?? false,
    signInLimit: found.SIGN_IN_LIMIT,
    requestSeconds: found.REQUEST_SECONDS,
    mostConnections: found.MOST_CONNECTIONS,
    workLimit: found.WORK_LIMIT,
    site: found.SITE_URL?.replace(/\/+$/, "") ?? null,
    lrs: lrsFor(found),
  };
}

/** Everybody knows their password: without a word they exist for one machine alone. */
function hasDemo({ DEMO, DATABASE_URL }: z.infer<typeof variables>, host: string): boolean {
  if (DEMO !== undefined) return DEMO !== "0";
  return DATABASE_URL === undefined && LOOPBACK.test(host);
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

function lrsFor(found: z.infer<typeof variables>): LrsAccess | null {
  const { LRS_ENDPOINT, LRS_USERNAME: username, LRS_PASSWORD: password } = found;
  if (LRS_ENDPOINT === undefined) return null;
  return { endpoint: `${LRS_ENDPOINT.replace(/\/+$/, "")}/`, username, password };
}

if (existsSync(".env")) process.loadEnvFile(".env");

/** This process's surroundings. */
export const env: Env = parseEnv(process.env);
