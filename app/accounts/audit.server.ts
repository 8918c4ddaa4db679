/** The audit trail: who did what that others must be able to see afterwards. Only ever added to. */
import { database } from "#app/store/client.server.ts";

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
