/** Whether a record store has the statement that we sent. It adds to it (stored, authority, version) and may write times in another way. */
import type { Statement } from "./statement.ts";

/** Compared as xAPI 1.0.3 has it (part two, 2.2): who, what, about what and with which result; what a store may change is left out. */
export function isSame(sent: Statement, stored: unknown): boolean {
  if (typeof stored !== "object" || stored === null) return false;
  const found = stored as Partial<Statement>;
  return (
    found.id?.toLowerCase() === sent.id &&
    found.verb?.id === sent.verb.id &&
    found.actor?.account?.name === sent.actor.account.name &&
    found.actor.account.homePage === sent.actor.account.homePage &&
    found.object?.id === sent.object.id &&
    sorted(found.result ?? null) === sorted(sent.result ?? null)
  );
}

/** JSON with the keys of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
