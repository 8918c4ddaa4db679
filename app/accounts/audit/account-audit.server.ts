/** What was done to accounts, for admins. */
import { ACCOUNT_DEEDS, accountDeedWords } from "#app/accounts/account-deeds.ts";
import { readAuditPage, type AuditPage } from "#app/accounts/audit-page.server.ts";

/** The page; what happens inside a cohort stands in the cohort's own trail. */
export async function readAccountAudit(
  page: number,
  deed: string | null = null,
): Promise<AuditPage> {
  const deeds = ACCOUNT_DEEDS.filter((one) => deed === null || one === deed);
  const found = await readAuditPage({ cohortId: null, deed: { in: deeds } }, page);
  return {
    ...found,
    lines: found.lines.map(({ id, at, actor, ...fact }) => {
      return { id, at, actor, words: accountDeedWords(fact, actor) };
    }),
  };
}
