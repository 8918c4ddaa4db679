/** A browser's way to the provider and back: begun once, ended once, in the same browser and within ten minutes. */
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";

import { guardedCookie } from "#app/accounts/cookie.server.ts";
import { networkLimit, type Try } from "#app/accounts/throttle.server.ts";
import { idFor, makeToken } from "#app/accounts/token.server.ts";
import { database } from "#app/store/client.server.ts";
import { authorizationAddress, type Asked } from "./provider.server.ts";

/** What somebody set out for. */
export interface Purpose {
  /** Where to go afterwards. */
  readonly next: string;
  /** Who links their account; null for whoever signs in. */
  readonly userId: string | null;
}

const SECONDS = 10 * 60;

const cookie = guardedCookie("oidc", { maxAge: SECONDS });

/** What setting out to sign in counts for: nobody is known yet. Given back to whoever comes home as themselves. */
export function setOutTry(address: string): Try {
  const limits = [networkLimit("set out", address)];
  return { limits, what: "set out for the company sign-in", user: null, address };
}

/** The address to go to, and the Set-Cookie header by which the browser is known when it comes back. */
export async function setOut(
  purpose: Purpose,
  now: Date,
): Promise<{ readonly address: string; readonly setCookie: string }> {
  const asked: Asked = {
    ...{ state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() },
  };
  // First: nothing is begun where nobody answers.
  const address = await authorizationAddress(asked);
  const { token, id } = makeToken();
  await database.oidcTrip.deleteMany({ where: { expiresAt: { lt: now } } });
  const expiresAt = new Date(now.getTime() + SECONDS * 1000);
  await database.oidcTrip.create({ data: { id, ...asked, ...purpose, expiresAt } });
  return { address, setCookie: await cookie.serialize(token) };
}

/** Ends the way that the browser of a request is on; null when it is on none, or this is not the answer to it. */
export async function comeHome(request: Request, now: Date): Promise<(Asked & Purpose) | null> {
  const token: unknown = await cookie.parse(request.headers.get("Cookie"));
  const state = new URL(request.url).searchParams.get("state");
  if (typeof token !== "string" || token === "" || state === null) return null;
  // With the state in the condition: what somebody else made up ends nothing.
  const where = { id: idFor(token), state, expiresAt: { gt: now } };
  const trip = await database.oidcTrip.findFirst({ where });
  const ended = await database.oidcTrip.deleteMany({ where });
  return ended.count === 1 ? trip : null;
}

/** The Set-Cookie header that forgets it. */
export function forgetTrip(): Promise<string> {
  return cookie.serialize("", { maxAge: 0 });
}
