import { Form, Link } from "@remix-run/react";

import type { ScenarioChoice } from "#app/attempts/assigned/assignment.ts";
import { href } from "#app/href.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import type { CohortHead } from "#app/review/access.server.ts";
import { AssignmentFields } from "#app/review/assignments/assignment-fields.tsx";
import { CohortPage } from "#app/review/cohort-page.tsx";

interface NewAssignmentProps {
  cohort: CohortHead;
  scenarios: readonly ScenarioChoice[];
  refused: {
    readonly values: Readonly<Record<string, readonly string[]>>;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
}

/** Says what a cohort has to do. */
export function NewAssignment({ cohort, scenarios, refused }: NewAssignmentProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  if (scenarios.length === 0) {
    return (
      <CohortPage cohort={cohort} title="New assignment">
        <EmptyState title="No scenario is published yet" />
      </CohortPage>
    );
  }
  return (
    <CohortPage cohort={cohort} title="New assignment">
      <Form method="post" className="panel form review-form">
        <FieldError id="form-error" message={errors["form"]} />
        <AssignmentFields
          timeZone={cohort.timeZone}
          scenarios={scenarios}
          typed={values}
          errors={errors}
        />
        <div className="button-row">
          <button className="button primary large">Assign</button>
          <Link
            className="button quiet"
            to={href("/review/cohorts/:cohortId/assignments", { cohortId: cohort.id })}
          >
            Back
          </Link>
        </div>
      </Form>
    </CohortPage>
  );
}
