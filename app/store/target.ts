/** Which database an address means: the scheme of DATABASE_URL decides, and no address means a file here. */

/** Where records are kept when nobody says otherwise, relative to the project. */
export const DEFAULT_FILE = "data/eleven-minutes.sqlite";

/** A database file, or a PostgreSQL server. */
export type DatabaseTarget =
  | { readonly provider: "sqlite"; readonly file: string }
  | { readonly provider: "postgresql"; readonly url: string };

/** Reads the value of DATABASE_URL; throws for a scheme that we do not speak. */
export function databaseTargetFor(url: string | undefined): DatabaseTarget {
  if (url === undefined || url === "") return { provider: "sqlite", file: DEFAULT_FILE };
  if (/^postgres(ql)?:\/\//.test(url)) return { provider: "postgresql", url };
  if (url.startsWith("file:")) {
    const file = url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, "");
    if (file !== "") return { provider: "sqlite", file };
  }
  throw new Error("unexpected DATABASE_URL, expected `file:path` or `postgresql://…`");
}
