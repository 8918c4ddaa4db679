/** Where to go after signing in: only ever a place of ours. */
import type { Role } from "./role.ts";

const SOMEWHERE = "http://somewhere.invalid";

/** The path to come back to for a request's address, without what single fetch adds. */
export function nextFor(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete("_routes");
  searchParams.delete("index");
  const search = searchParams.toString();
  return pathname.replace(/\.data$/, "") + (search === "" ? "" : `?${search}`);
}

/** `next` when it is a path on this site, else the first page. */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, SOMEWHERE)) {
    return "/";
  }
  const url = new URL(next, SOMEWHERE);
  // A path that itself begins with two slashes would be read as another site.
  const path = url.pathname + url.search + url.hash;
  return url.origin === SOMEWHERE && !path.startsWith("//") ? path : "/";
}

/** Where somebody begins who asked for no other page: a manager with the cohorts, everybody else on the first page. */
export function placeFor(role: Role, next: string): string {
  return next === "/" && role === "manager" ? "/review/cohorts" : next;
}
