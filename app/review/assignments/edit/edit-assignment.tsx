import { Form, Link } from "@remix-run/react";

import type { AssignmentEdit } from "#app/attempts/assigned/assignment.ts";
import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { AssignmentFields } from "#app/review/assignments/assignment-fields.tsx";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { EditLook } from "./edit-assignment.server.ts";
import { RuleEffectNotice } from "./rule-effect-notice.tsx";
import { TheirChanges } from "./their-changes.tsx";

interface EditAssignmentProps {
  cohort: CohortHead;
  assignment: AssignmentEdit;
  /** The form as it came back for another look. */
  again: Omit<EditLook, "status"> | null;
}

/** Changes an assignment: the form it was made with, and beside what stays the reason why. */
export function EditAssignment({ cohort, assignment, again }: EditAssignmentProps) {
  const { title, typed, scenarios, howStays, several, extended, closed } = assignment;
  const errors = again?.errors ?? {};
  const base = JSON.stringify(again?.base ?? typed);
  return (
    <CohortPage cohort={cohort} title={`Change “${title}”`}>
      {/* Made anew with another base: what somebody else saved then stands in the fields that were left alone. */}
      <Form method="post" className="panel form review-form" key={base}>
        <input type="hidden" name="base" value={base} />
        <div role="status" className="form-said">
          {closed ? (
            <Notice tone="problem" title="This assignment was taken back">
              <p>Nothing of it changes any more.</p>
            </Notice>
          ) : null}
          {!closed && Object.keys(errors).length > 0 ? (
            <Notice tone="problem" title="Nothing was saved">
              <p>
                {errors["form"] ??
                  "What is wrong is said beside the field. What you typed is still there."}
              </p>
            </Notice>
          ) : null}
          <TheirChanges changes={again?.theirs ?? []} />
          {again?.effect ? <RuleEffectNotice effect={again.effect} /> : null}
        </div>
        <AssignmentFields
          timeZone={cohort.timeZone}
          scenarios={scenarios}
          typed={again?.values ?? typed}
          errors={errors}
          howStays={howStays}
          hints={{
            due:
              extended > 0
                ? `${count(extended, "person", "people")} with other terms keep them where these give more.`
                : "",
            counting: `What was begun stays, also where it is more than is allowed. ${severalWords(several)}`,
          }}
        />
        <div className="button-row">
          {closed ? null : <button className="button primary large">Save the changes</button>}
          <Link
            className="button quiet"
            to={href("/review/cohorts/:cohortId/assignments/:assignmentId", {
              cohortId: cohort.id,
              assignmentId: assignment.id,
            })}
          >
            Back
          </Link>
        </div>
      </Form>
    </CohortPage>
  );
}

function severalWords(several: number): string {
  if (several === 0)
    return "Nobody has finished a scenario twice: another rule changes no result yet.";
  return `${count(several, "person has", "people have")} finished a scenario more than once. For whom another attempt would count is shown before it is saved.`;
}
