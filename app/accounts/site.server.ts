/** The address that the world knows this installation by. */
import { env } from "#app/env.server.ts";
import { href } from "#app/href.ts";
import type { PersonalLink } from "./personal-link.server.ts";

/** As configured, else the address that the visitor used. */
export function siteFor(request: Request): string {
  return env.site ?? new URL(request.url).origin;
}

/** Where an invitation or a personal link leads. */
export function joinAddress(request: Request, token: string): string {
  return `${siteFor(request)}${joinPath(token)}`;
}

/** The address to show to whoever made the link; null where it was mailed. */
export function shownAddress(request: Request, { token, mailed }: PersonalLink): string | null {
  return mailed ? null : joinAddress(request, token);
}

/** Where it leads here. */
export function joinPath(token: string): string {
  return href("/join/:token", { token });
}
