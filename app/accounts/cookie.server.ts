/** Cookies: out of reach for scripts, sent from other sites with a link at most, and behind TLS over TLS alone and for this host alone. */
import { createCookie, type Cookie } from "@remix-run/node";

import { env } from "#app/env.server.ts";

/** Without `maxAge`, in seconds, whoever serialises it says how long it lasts; with `ownPath`, where it is sent. */
export function guardedCookie(
  name: string,
  { maxAge, ownPath = false }: { readonly maxAge?: number; readonly ownPath?: boolean } = {},
): Cookie {
  // Browsers take the one name only with the path of everything.
  const bound = ownPath ? "__Secure-" : "__Host-";
  return createCookie(env.secureCookies ? `${bound}${name}` : name, {
    ...{ httpOnly: true, sameSite: "lax", secure: env.secureCookies },
    ...(ownPath ? {} : { path: "/" }),
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}
