/** The audit trail: who did what that others must be able to see afterwards. Only ever added to, but for a count. */
import { database } from "#app/store/client.server.ts";
import { idFor } from "./token.server.ts";

/** What is written of a deed. */
export interface Entry {
  /** Null when the program did it. */
  readonly actorId: string | null;
  /** A verb: "publish", "approve", "retire". */
  readonly deed: string;
  /** "scenario the-last-report, version 3". */
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** The cohort that it concerns: its managers may read it. */
  readonly cohortId?: string;
}

/** Where an entry is written: the database, or a transaction in it. */
export type AuditBook = Pick<typeof database, "auditEntry">;

/** Adds one entry. */
export async function writeAudit(book: AuditBook, entry: Entry): Promise<void> {
  await writeAudits(book, [entry]);
}

/** Adds several at once. */
export async function writeAudits(book: AuditBook, entries: readonly Entry[]): Promise<void> {
  const data = entries.map((entry) => ({ ...entry, detail: { ...entry.detail } }));
  await book.auditEntry.createMany({ data });
}

/** Adds one entry for all that happens under a key within a window of milliseconds, with how often as `n`: for what can be done without end. */
export async function writeCounted(
  about: string,
  entry: Entry,
  window: number,
  now: Date,
): Promise<void> {
  const key = `entry ${entry.deed} ${about}`;
  await database.$transaction(async (tx) => {
    await tx.failureCount.deleteMany({ where: { key, until: { lte: now } } });
    // Its row is ours until the end: who counts at the same time waits, and counts on.
    const { n, until } = await tx.failureCount.upsert({
      where: { key },
      create: { key, n: 1, until: new Date(now.getTime() + window) },
      update: { n: { increment: 1 } },
    });
    const id = idFor(`${key} ${until.toISOString()}`);
    const detail = { ...entry.detail, n };
    await tx.auditEntry.upsert({
      where: { id },
      create: { ...entry, id, at: now, detail },
      update: { detail },
    });
  });
}
