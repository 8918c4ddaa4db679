import { Link } from "@remix-run/react";

import type { AuditPage } from "#app/accounts/audit-page.server.ts";
import { AuditList } from "#app/ui/audit-list.tsx";
import { dayWords } from "#app/ui/day.ts";
import { Page } from "#app/ui/page.tsx";

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
