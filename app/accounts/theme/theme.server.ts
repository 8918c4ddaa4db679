/** The cookie in which a visitor's choice of colours is kept. */
import { guardedCookie } from "#app/accounts/cookie.server.ts";
import type { Theme } from "#app/kit/theme/theme-switch.tsx";

const YEAR = 365 * 24 * 60 * 60;
const cookie = guardedCookie("theme", { maxAge: YEAR });

/** What was chosen; the system's colours when nothing was. */
export async function readTheme(request: Request): Promise<Theme> {
  return themeFor(await cookie.parse(request.headers.get("Cookie")).catch(() => null));
}

/** The Set-Cookie header that keeps a choice. */
export async function keepTheme(value: unknown): Promise<string> {
  return cookie.serialize(themeFor(value));
}

function themeFor(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
