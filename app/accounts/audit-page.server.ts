/** The audit trail as it is read: a page at a time. */
import { pageOf } from "#app/kit/table/paging.ts";
import { database } from "#app/store/client.server.ts";

/** What is needed of an entry to say it. */
export interface AuditFact {
  readonly deed: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** An entry as it was written. */
export interface AuditRow extends AuditFact {
  readonly id: string;
  readonly at: Date;
  /** Null when the program did it. */
  readonly actor: string | null;
}

/** An entry in words. */
export interface AuditLine extends Pick<AuditRow, "id" | "at" | "actor"> {
  readonly words: string;
}

/** One page, the newest first. */
export interface AuditPage<Line = AuditLine> {
  readonly lines: readonly Line[];
  readonly n: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE = 50;

/** The page of those that `where` takes; one beyond the last is the last. */
export async function readAuditPage(
  where: { readonly cohortId: string | null; readonly deed?: string | { in: string[] } },
  page: number,
): Promise<AuditPage<AuditRow>> {
  const n = await database.auditEntry.count({ where });
  const { from, ...shown } = pageOf(n, PAGE, page);
  const rows = await database.auditEntry.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: from,
    take: PAGE,
    include: { actor: { select: { name: true } } },
  });
  return {
    lines: rows.map(({ id, at, actor, deed, subject, detail }) => ({
      ...{ id, at, actor: actor?.name ?? null, deed, subject },
      detail: detail as AuditFact["detail"],
    })),
    ...{ n, ...shown },
  };
}
