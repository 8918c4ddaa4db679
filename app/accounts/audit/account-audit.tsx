import { Form, Link } from "@remix-run/react";

import { ACCOUNT_DEEDS } from "#app/accounts/account-deeds.ts";
import { AuditList } from "#app/accounts/audit-list.tsx";
import type { AuditPage } from "#app/accounts/audit-page.server.ts";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { dayWords } from "#app/kit/words/day.ts";

/** Who did what to accounts. */
export function AccountAudit({ audit, deed }: { audit: AuditPage; deed: string | null }) {
  const options = [
    { value: "", label: "Everything" },
    ...ACCOUNT_DEEDS.map((one) => ({ value: one, label: one })),
  ];
  return (
    <Page
      title="Audit of accounts"
      width="wide"
      lead="Who signed in or failed to, and who made, changed and closed accounts. Nothing here can be changed. What happens inside a cohort is in the cohort’s own audit."
    >
      <p>
        <Link to="/accounts">All accounts</Link>
      </p>
      <Form method="get" role="search" className="board-filter">
        <SelectField name="deed" label="Kind of deed" options={options} defaultValue={deed ?? ""} />
        <button className="button">Show</button>
        {deed === null ? null : (
          <Link className="button quiet" to="?">
            Show everything
          </Link>
        )}
      </Form>
      <AuditList audit={audit} time={dayWords} kind={deed} />
    </Page>
  );
}
