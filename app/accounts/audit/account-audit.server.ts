/** What was done to accounts, for admins. */
import { ACCOUNT_DEEDS, accountDeedWords } from "#app/accounts/account-deeds.ts";
import { readAuditPage, type AuditPage } from "#app/accounts/audit-page.server.ts";

/** The page; what happens inside a cohort stands in the cohort's own trail. */
export async function readAccountAudit(page: number): Promise<AuditPage> {
  const found = await readAuditPage({ cohortId: null, deed: { in: [...ACCOUNT_DEEDS] } }, page);
  return {
    ...found,
    lines: found.lines.map(({ id, at, actor, ...fact }) => {
      return { id, at, actor, words: accountDeedWords(fact) };
    }),
  };
}
