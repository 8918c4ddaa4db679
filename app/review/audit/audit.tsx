import { Form, Link } from "@remix-run/react";

import { AuditList } from "#app/accounts/audit-list.tsx";
import { href } from "#app/href.ts";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { CohortAudit, CohortLine } from "./audit-trail.server.ts";

/** Who did what in the cohort, the newest first. */
export function Audit({ cohort, audit }: { cohort: CohortHead; audit: CohortAudit }) {
  return (
    <CohortPage
      cohort={cohort}
      title="Audit"
      lead="Who did what that others must be able to see. Nothing here can be changed."
    >
      {audit.deeds.length > 0 ? <DeedFilter audit={audit} /> : null}
      <AuditList
        audit={audit}
        time={(at) => zoneWords(at, cohort.timeZone)}
        kind={audit.deed}
        linksOf={(line) => <LineLinks cohortId={cohort.id} line={line} />}
      />
    </CohortPage>
  );
}

function DeedFilter({ audit }: { audit: CohortAudit }) {
  const options = [
    { value: "", label: "Everything" },
    ...audit.deeds.map((deed) => ({ value: deed, label: deed })),
  ];
  return (
    <Form method="get" role="search" className="board-filter">
      <SelectField
        name="deed"
        label="Kind of deed"
        options={options}
        defaultValue={audit.deed ?? ""}
      />
      <button className="button">Show</button>
      {audit.deed === null ? null : (
        <Link className="button quiet" to="?">
          Show everything
        </Link>
      )}
    </Form>
  );
}

/** The ways to what the entry is about. */
function LineLinks({ cohortId, line }: { cohortId: string; line: CohortLine }) {
  const { person, attemptId } = line;
  if (!person && !attemptId) return null;
  return (
    <span className="audit-links">
      {person ? (
        <Link
          to={href("/review/cohorts/:cohortId/people/:userId", { cohortId, userId: person.id })}
        >
          {person.name}
        </Link>
      ) : null}
      {attemptId ? (
        <Link to={href("/review/attempts/:attemptId", { attemptId })}>Read the attempt</Link>
      ) : null}
    </span>
  );
}
