/** The audit trail of one cohort, a page at a time. */
import { database } from "#app/database/client.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { readChangeNames } from "#app/review/reading/read-change-names.server.ts";
import { auditWords } from "./audit-words.ts";

/** An entry in words. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** Null when the program did it. */
  readonly actor: string | null;
  readonly words: string;
}

/** One page, the newest first. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly n: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE = 50;

/** The page; one beyond the last is the last. */
export async function readAudit(cohort: CohortHead, page: number): Promise<AuditPage> {
  const where = { cohortId: cohort.id };
  const n = await database.auditEntry.count({ where });
  const pages = Math.max(1, Math.ceil(n / PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await database.auditEntry.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (shown - 1) * PAGE,
    take: PAGE,
    include: { actor: { select: { name: true } } },
  });
  const facts = rows.map((row) => ({
    ...row,
    detail: row.detail as Readonly<Record<string, unknown>>,
  }));
  const named = await readChangeNames([
    ...new Set(facts.flatMap(({ detail }) => changed(detail)?.attemptId ?? [])),
  ]);
  return {
    lines: facts.map(({ id, at, actor, deed, subject, detail }) => {
      const about = changed(detail);
      const what = about ? named.whatOf(about.attemptId, about.number) : "";
      const names = { what, numberOf: named.numberOf };
      return {
        ...{ id, at, actor: actor?.name ?? null },
        words: auditWords({ deed, subject, detail, names }),
      };
    }),
    ...{ n, page: shown, pages },
  };
}

/** Which change of which attempt an entry is about; null for every other deed. */
function changed({ attempt, number }: Readonly<Record<string, unknown>>) {
  return typeof attempt === "string" && typeof number === "number"
    ? { attemptId: attempt, number }
    : null;
}
