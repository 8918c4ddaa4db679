/** What was done to accounts, for admins. */
import { readAuditPage, type AuditPage } from "./audit-page.server.ts";
import { ACCOUNT_DEEDS, accountDeedWords } from "./account-deeds.ts";

/** The page; what happens inside a cohort stands in the cohort's own trail. */
export function readAccountAudit(page: number): Promise<AuditPage> {
  return readAuditPage({ cohortId: null, deed: { in: [...ACCOUNT_DEEDS] } }, page, (fact) =>
    accountDeedWords(fact),
  );
}
