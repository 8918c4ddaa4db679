/** The audit trail of one cohort, a page at a time. */
import { readAuditPage, type AuditPage } from "#app/accounts/audit-page.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { readChangeNames } from "#app/review/reading/read-change-names.server.ts";
import { auditWords } from "./audit-words.ts";

/** The page; one beyond the last is the last. */
export async function readAudit(cohort: CohortHead, page: number): Promise<AuditPage> {
  const found = await readAuditPage({ cohortId: cohort.id }, page);
  const named = await readChangeNames([
    ...new Set(found.lines.flatMap(({ detail }) => changed(detail)?.attemptId ?? [])),
  ]);
  return {
    ...found,
    lines: found.lines.map(({ id, at, actor, ...fact }) => {
      const about = changed(fact.detail);
      const what = about ? named.whatOf(about.attemptId, about.number) : "";
      const names = { what, numberOf: named.numberOf };
      return { id, at, actor, words: auditWords({ ...fact, names }) };
    }),
  };
}

/** Which change of which attempt an entry is about; null for every other deed. */
function changed({ attempt, number }: Readonly<Record<string, unknown>>) {
  return typeof attempt === "string" && typeof number === "number"
    ? { attemptId: attempt, number }
    : null;
}
