/** The address that the world knows this installation by. */
import { env } from "#app/env.server.ts";

/** As configured, else the address that the visitor used. */
export function siteFor(request: Request): string {
  return env.site ?? new URL(request.url).origin;
}

/** Where an invitation or a personal link leads. */
export function joinAddress(request: Request, token: string): string {
  return `${siteFor(request)}/join/${token}`;
}
