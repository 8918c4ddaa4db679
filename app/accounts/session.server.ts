/** Sessions: a random token in a cookie, of which only the hash is stored; and who is asking. */
import { randomBytes } from "node:crypto";

import { redirect } from "@remix-run/node";

import { href } from "#app/href.ts";
import { database } from "#app/store/client.server.ts";
import { hot } from "#app/store/hot.server.ts";
import { writeAudit, writeCounted } from "./audit.server.ts";
import { browserWords } from "./browser-words.ts";
import { guardedCookie } from "./cookie.server.ts";
import { nextFor } from "./next.ts";
import type { Role } from "./role.ts";
import { isOver, SESSION_LIMITS } from "./session-limits.ts";
import { idFor } from "./token.server.ts";

/** The person who is asking. */
export interface Visitor {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly paceFactor: number;
}

/** Milliseconds in which that a session is used is written once: a decision on the desk must not wait for it. */
const SEEN_EVERY = 5 * 60 * 1000;

const cookie = guardedCookie("session");

/** Signs somebody in: begins a session and ends the one that the request came with. Returns the Set-Cookie header for it. What a provider of OpenID Connect gave is kept for signing out there too. */
export async function beginSession(
  userId: string,
  request: Request,
  now: Date = new Date(),
  idToken: string | null = null,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const before = await sessionIdOf(request);
  const browser = browserWords(request.headers.get("User-Agent"));
  const { role, name } = await database.user.findUniqueOrThrow({ where: { id: userId } });
  const { longest } = SESSION_LIMITS[role];
  const expiresAt = new Date(now.getTime() + longest);
  await database.$transaction(async (tx) => {
    if (before !== null) await tx.session.deleteMany({ where: { id: before } });
    await tx.session.create({
      data: { id: idFor(token), userId, createdAt: now, expiresAt, browser, idToken },
    });
    await writeAudit(tx, {
      ...{ actorId: userId, deed: "sign in", subject: name },
      detail: { userId, browser, company: idToken !== null },
    });
  });
  return cookie.serialize(token, { maxAge: longest / 1000 });
}

/** Ends the session of a request and returns the Set-Cookie header that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const id = await sessionIdOf(request);
  if (id !== null) await database.session.deleteMany({ where: { id } });
  return cookie.serialize("", { maxAge: 0 });
}

/** Forgets sessions and known browsers that are over. */
export async function deleteOldSessions(): Promise<void> {
  const over = { where: { expiresAt: { lt: new Date() } } };
  await database.session.deleteMany(over);
  await database.knownBrowser.deleteMany(over);
}

/** Who is asking; null when nobody signed in, the session is over or the account is closed. */
export async function findUser(
  request: Request,
  now: number = Date.now(),
): Promise<Visitor | null> {
  const sessionId = await sessionIdOf(request);
  const session = sessionId === null ? null : await hot.findSession(sessionId);
  if (sessionId === null || session === null) return null;
  if (!session.active || isOver(session, now)) return null;
  if (now - (session.seenAt ?? session.createdAt) >= SEEN_EVERY) await writeSeen(sessionId, now);
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
    await tellRefusal(user, request);
    throw new Response(`You are signed in as ${user.role}; this page is for ${needed}.`, {
      status: 403,
    });
  }
  return user;
}

/** Milliseconds that one entry in the audit trail stands for. */
const REFUSALS = 15 * 60 * 1000;
/** The longest part of an address that is kept. */
const LONGEST_PLACE = 100;

async function tellRefusal({ id, name, role }: Visitor, request: Request): Promise<void> {
  const place = new URL(request.url).pathname.replace(/\.data$/, "").slice(0, LONGEST_PLACE);
  const entry = {
    ...{ actorId: id, deed: "refuse", subject: name },
    detail: { userId: id, role, place },
  };
  await writeCounted(id, entry, REFUSALS, new Date());
}

/** What the session of a request is kept under; null when it has none. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? idFor(value) : null;
}

async function writeSeen(id: string, now: number): Promise<void> {
  const seen = database.session.updateMany({ where: { id }, data: { seenAt: new Date(now) } });
  // A page can be read also while nothing can be written.
  await seen.catch(() => undefined);
}
