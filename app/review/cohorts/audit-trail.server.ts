/** The audit trail of one cohort, a page at a time. */
import { readAuditPage, type AuditPage } from "#app/accounts/audit-page.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { auditWords } from "./audit-words.ts";

/** The page; one beyond the last is the last. */
export function readAudit(cohort: CohortHead, page: number): Promise<AuditPage> {
  return readAuditPage({ cohortId: cohort.id }, page, auditWords);
}
