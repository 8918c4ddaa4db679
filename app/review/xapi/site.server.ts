/** The address that statements are named by. */
import { env } from "#app/env.server.ts";

/** As configured, else the address that the visitor used. */
export function siteFor(request: Request): string {
  return env.site ?? new URL(request.url).origin;
}
