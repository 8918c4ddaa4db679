/** Sessions: a random token in a cookie, of which only the hash is stored; and who is asking. */
import { randomBytes } from "node:crypto";

import { createCookie, redirect } from "@remix-run/node";

import { env } from "#app/env.server.ts";
import { href } from "#app/href.ts";
import { database } from "#app/store/client.server.ts";
import { hot } from "#app/store/hot.server.ts";
import { nextFor } from "./next.ts";
import type { Role } from "./role.ts";
import { idFor } from "./token.server.ts";

/** The person who is asking. */
export interface Visitor {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly paceFactor: number;
}

const SECONDS = 7 * 24 * 60 * 60;

const cookie = createCookie(env.secureCookies ? "__Host-session" : "session", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure: env.secureCookies,
  maxAge: SECONDS,
});

/** Begins a session and returns the Set-Cookie header for it. */
export async function beginSession(userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + SECONDS * 1000);
  await database.session.create({ data: { id: idFor(token), userId, expiresAt } });
  return cookie.serialize(token);
}

/** Ends the session of a request and returns the Set-Cookie header that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const token = await tokenOf(request);
  if (token !== null) await database.session.deleteMany({ where: { id: idFor(token) } });
  return cookie.serialize("", { maxAge: 0 });
}

/** Forgets sessions that are over. */
export async function deleteOldSessions(): Promise<void> {
  await database.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}

/** Who is asking; null when nobody signed in, the session is over or the account is closed. */
export async function findUser(request: Request): Promise<Visitor | null> {
  const token = await tokenOf(request);
  const session = token === null ? null : await hot.findSession(idFor(token));
  if (session === null || !session.active || session.expiresAt <= Date.now()) return null;
  const { userId: id, email, name, role, paceFactor } = session;
  return { id, email, name, role, paceFactor };
}

/** Who is asking. Sends strangers to sign in first, and refuses roles other than `roles` (none given: any will do). */
export async function requireUser(request: Request, ...roles: readonly Role[]): Promise<Visitor> {
  const user = await findUser(request);
  if (user === null) {
    throw redirect(`${href("/sign-in")}?next=${encodeURIComponent(nextFor(request.url))}`);
  }
  if (roles.length > 0 && !roles.includes(user.role)) {
    const needed = roles.join(" or ");
    throw new Response(`You are signed in as ${user.role}; this page is for ${needed}.`, {
      status: 403,
    });
  }
  return user;
}

async function tokenOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}
