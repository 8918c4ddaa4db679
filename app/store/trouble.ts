/** Which errors mean that the database cannot be used for the moment, whatever was asked of it. */

/** A file that is no longer the one that was opened: nothing that is written to it can be trusted. */
export class FileTrouble extends Error {
  readonly code = "FILE_TROUBLE";
}

const SQLITE = new Set(
  ["BUSY", "LOCKED", "FULL", "READONLY", "IOERR", "CORRUPT", "NOTADB", "CANTOPEN", "PROTOCOL"].map(
    (name) => `SQLITE_${name}`,
  ),
);
const OTHERS = new Set([
  "FILE_TROUBLE",
  // Prisma: not reached, timed out, closed; and no connection or transaction to be had in time.
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "ENETUNREACH"],
  // PostgreSQL: shut down, crashed, still starting; only for reading.
  ...["57P01", "57P02", "57P03", "25006"],
]);
/** PostgreSQL: connections, and whatever it has too little of (disk, memory, connections). */
const CLASSES = /^(08|53)[0-9A-Z]{3}$/;
const CLOSED =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What the trouble is, in the database's own words; null for every other error. */
export function troubleOf(error: unknown): string | null {
  for (const part of partsOf(error)) if (isTrouble(part)) return messageOf(part);
  return null;
}

/** Whether another process is writing to the file at this moment. */
export function isBusy(error: unknown): boolean {
  return partsOf(error).some((part) => /^SQLITE_BUSY/.test(codeOf(part)));
}

/** Prisma puts the driver's error into its own, in one of several places. */
function partsOf(error: unknown): object[] {
  const parts: object[] = [];
  let next: unknown = error;
  while (typeof next === "object" && next !== null && !parts.includes(next)) {
    parts.push(next);
    const { cause, meta } = next as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
    next = cause ?? meta?.driverAdapterError;
  }
  return parts;
}

function isTrouble(part: object): boolean {
  const code = codeOf(part);
  const family = code.split("_").slice(0, 2).join("_");
  return (
    SQLITE.has(family) || OTHERS.has(code) || CLASSES.test(code) || CLOSED.test(messageOf(part))
  );
}

function codeOf(part: object): string {
  const { code, originalCode } = part as { code?: unknown; originalCode?: unknown };
  return String(originalCode ?? code ?? "");
}

function messageOf(part: object): string {
  const { message, originalMessage } = part as { message?: unknown; originalMessage?: unknown };
  return String(originalMessage ?? message ?? "");
}
