/** Browsers that somebody has signed in with: from there their right password is taken, whatever others tried elsewhere. */
import { database } from "#app/store/client.server.ts";
import { guardedCookie } from "./cookie.server.ts";
import { idFor, makeToken } from "./token.server.ts";

const SECONDS = 180 * 24 * 60 * 60;

const cookie = guardedCookie("browser", { maxAge: SECONDS });

/** What the browser of a request is kept under, when this person signed in with it before; else null. */
export async function findBrowser(
  request: Request,
  userId: string | null,
  now: Date,
): Promise<string | null> {
  const id = await idOf(request);
  if (id === null || userId === null) return null;
  const where = { id, userId, expiresAt: { gt: now } };
  return (await database.knownBrowser.count({ where })) === 1 ? id : null;
}

/** Who signed in with the browser of a request last; null when nobody did whom we remember. */
export async function findBrowserOwner(request: Request, now: Date): Promise<string | null> {
  const id = await idOf(request);
  if (id === null) return null;
  const found = await database.knownBrowser.findFirst({
    where: { id, expiresAt: { gt: now } },
    orderBy: [{ expiresAt: "desc" }, { userId: "asc" }],
  });
  return found?.userId ?? null;
}

/** Remembers the browser of a request under a new token, and returns the Set-Cookie header for it. */
export async function knowBrowser(request: Request, userId: string, now: Date): Promise<string> {
  const { token, id } = makeToken();
  const before = await idOf(request);
  const expiresAt = new Date(now.getTime() + SECONDS * 1000);
  await database.$transaction(async (tx) => {
    await tx.knownBrowser.deleteMany({
      where: { userId, OR: [{ id: before ?? "" }, { expiresAt: { lte: now } }] },
    });
    // Others sign in with it too.
    if (before !== null) await tx.knownBrowser.updateMany({ where: { id: before }, data: { id } });
    await tx.knownBrowser.create({ data: { id, userId, expiresAt } });
  });
  return cookie.serialize(token);
}

async function idOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value !== "" ? idFor(value) : null;
}
