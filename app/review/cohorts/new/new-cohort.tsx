import { Form, Link } from "@remix-run/react";

import type { FormProblems } from "#app/kit/form/form-values.ts";
import { CohortFields } from "#app/kit/form/text-field.tsx";
import { Page } from "#app/kit/layout/page.tsx";

/** Makes a cohort. */
export function NewCohort({
  zones,
  refused,
}: {
  zones: readonly string[];
  refused: FormProblems | null;
}) {
  return (
    <Page title="New cohort" width="narrow" lead="You will manage it. You can add other managers.">
      <Form method="post" className="panel form">
        <CohortFields name="" timeZone="UTC" zones={zones} refused={refused} />
        <div className="button-row">
          <button className="button primary">Make the cohort</button>
          <Link className="button quiet" to="/review/cohorts">
            Back
          </Link>
        </div>
      </Form>
    </Page>
  );
}
