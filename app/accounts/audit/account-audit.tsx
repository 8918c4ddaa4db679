import { Link } from "@remix-run/react";

import { AuditList } from "#app/accounts/audit-list.tsx";
import type { AuditPage } from "#app/accounts/audit-page.server.ts";
import { Page } from "#app/kit/layout/page.tsx";
import { dayWords } from "#app/kit/words/day.ts";

/** Who did what to accounts. */
export function AccountAudit({ audit }: { audit: AuditPage }) {
  return (
    <Page
      title="Audit of accounts"
      width="wide"
      lead="Who made, changed and closed accounts. Nothing here can be changed. What happens inside a cohort is in the cohort’s own audit."
    >
      <p>
        <Link to="/accounts">All accounts</Link>
      </p>
      <AuditList audit={audit} time={dayWords} />
    </Page>
  );
}
