/** A path as the log says it. */

/** The token of a link (accounts/token.server.ts): whoever reads the log must not be able to use it. */
const TOKEN = /(?<=\/)[\w-]{32}(?=[/.]|$)/g;

/** The path, without what somebody could use as a link. */
export function saidPath(path: string): string {
  return path.replace(TOKEN, "…");
}
