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
  /** Whether they would, if the server were not there for others than this machine. */
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
  /** Where people sign in who have no password here; null for nowhere. */
  readonly oidc: OidcAccess | null;
  /** Who takes our mail; null where nothing is mailed and links are handed on by people. */
  readonly mail: MailAccess | null;
}

/** A mail server, and whom our mail is from. */
export interface MailAccess {
  readonly host: string;
  readonly port: number;
  /** Whether TLS begins at once (smtps); else it begins with STARTTLS. */
  readonly secure: boolean;
  /** Empty where it asks for none. */
  readonly username: string;
  readonly password: string;
  readonly from: { readonly name: string; readonly address: string };
}

/** A learning record store. */
export interface LrsAccess {
  /** The address that `statements` is under, with a slash at its end. */
  readonly endpoint: string;
  readonly username: string;
  readonly password: string;
}

/** A provider of OpenID Connect, and what we are to it. */
export interface OidcAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button calls it: "Sign in with …". */
  readonly name: string;
}

const flag = z.enum(["0", "1"]).optional();

const address = z.url({ protocol: /^https?$/ }).optional();

const MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** What a secret is sent to: over TLS, or on this machine. */
const guarded = (why: string) =>
  address.refine((url) => url === undefined || isGuarded(new URL(url)), {
    error: `expected https, or http on this machine: ${why}`,
  });

function isGuarded({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || MACHINE.test(hostname);
}

const mailServer = z
  .string()
  .refine((text) => isMailServer(text), {
    error: "expected smtp://user:password@host:587 or smtps://user:password@host",
  })
  .optional();

/** "Name <address>", or the address alone. */
const SENDER = /^(?:"?([^\u0000-\u001f\u007f"<>]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/;

const sender = z
  .string()
  .trim()
  .refine((text) => z.email().safeParse(senderIn(text).address).success, {
    error: "expected Name <address@example.org>",
  })
  .optional();

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
  LRS_ENDPOINT: guarded("a password is sent to it"),
  LRS_USERNAME: z.string().default(""),
  LRS_PASSWORD: z.string().default(""),
  OIDC_ISSUER: guarded("what goes there signs people in"),
  OIDC_CLIENT_ID: z.string().default(""),
  OIDC_CLIENT_SECRET: z.string().default(""),
  OIDC_NAME: z.string().max(60).default("your company’s account"),
  SMTP_URL: mailServer,
  MAIL_FROM: sender,
});

/** What makes no sense without something else, and why. */
const NEEDS = [
  ["LRS_ENDPOINT", "SITE_URL", "statements are named by it"],
  ["OIDC_ISSUER", "SITE_URL", "people come back to it"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "it is what the provider knows us by"],
  ["OIDC_ISSUER", "OIDC_CLIENT_SECRET", "it is how the provider knows that it is us"],
  ["SMTP_URL", "SITE_URL", "links in mails begin with it"],
  ["SMTP_URL", "MAIL_FROM", "it is whom mails are from"],
] as const;

const consistent = variables.superRefine((found, context) => {
  for (const [given, needed, why] of NEEDS)
    if (found[given] && !found[needed]) {
      const message = `needed with ${given}: ${why}`;
      context.addIssue({ code: "custom", path: [needed], message });
    }
});

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
    oidc: oidcFor(found),
    mail: mailFor(found),
  };
}

/** Everybody knows their password: without a word they exist for one machine alone, and no proxy on it leads others there. */
function hasDemo({ DEMO, DATABASE_URL, SITE_URL }: z.infer<typeof variables>, host: string) {
  if (DEMO !== undefined) return DEMO !== "0";
  const names = [host, ...(SITE_URL === undefined ? [] : [new URL(SITE_URL).hostname])];
  return DATABASE_URL === undefined && names.every((name) => MACHINE.test(name));
}

function lrsFor(found: z.infer<typeof variables>): LrsAccess | null {
  const { LRS_ENDPOINT, LRS_USERNAME: username, LRS_PASSWORD: password } = found;
  if (LRS_ENDPOINT === undefined) return null;
  return { endpoint: `${LRS_ENDPOINT.replace(/\/+$/, "")}/`, username, password };
}

function oidcFor(found: z.infer<typeof variables>): OidcAccess | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = found;
  if (issuer === undefined) return null;
  return { issuer, clientId, clientSecret: found.OIDC_CLIENT_SECRET, name };
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, username, password } = new URL(text);
  if (!/^smtps?:$/.test(protocol) || hostname === "" || !/^\/?$/.test(pathname) || search !== "")
    return false;
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

function senderIn(text: string): MailAccess["from"] {
  const [, name, address, bare] = SENDER.exec(text) ?? [];
  return { name: name || "Eleven Minutes", address: address ?? bare ?? "" };
}

function mailFor({ SMTP_URL, MAIL_FROM }: z.infer<typeof variables>): MailAccess | null {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return null;
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL);
  const secure = protocol === "smtps:";
  return {
    ...{ host: hostname.replace(/^\[|\]$/g, ""), secure },
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    ...{ username: decodeURIComponent(username), password: decodeURIComponent(password) },
    from: senderIn(MAIL_FROM),
  };
}

if (existsSync(".env")) process.loadEnvFile(".env");

/** This process's surroundings. */
export const env: Env = parseEnv(process.env);
