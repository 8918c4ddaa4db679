import { Form, Link } from "@remix-run/react";

import type { CohortHead } from "#app/review/access.server.ts";
import type { AuditLine, AuditPage } from "#app/review/cohorts/audit-trail.server.ts";
import { zoneWords } from "#app/ui/day.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { CohortPage } from "#app/ui/review/cohort-page.tsx";
import { Pager } from "#app/ui/review/pager.tsx";
import { SelectField } from "#app/ui/review/select-field.tsx";
import { count } from "#app/ui/words.ts";

/** Who did what in the cohort, the newest first. */
export function Audit({ cohort, audit }: { cohort: CohortHead; audit: AuditPage }) {
  return (
    <CohortPage
      cohort={cohort}
      title="Audit"
      lead="Who did what that others must be able to see. Nothing here can be changed."
    >
      {audit.deeds.length > 0 ? <DeedFilter audit={audit} /> : null}
      {audit.n === 0 ? (
        <EmptyState
          title={audit.deed === null ? "Nothing was done yet" : "Nothing of this kind was done yet"}
        />
      ) : (
        <>
          <p className="meta" role="status">
            {count(audit.n, "entry", "entries")}
            {audit.deed === null ? "" : ` of the kind “${audit.deed}”`}, the newest first
          </p>
          <ol className="plain audit-lines panel">
            {audit.lines.map((line) => (
              <li key={line.id}>
                <time className="time meta" dateTime={line.at.toISOString()}>
                  {zoneWords(line.at, cohort.timeZone)}
                </time>
                <span>
                  <strong>{line.actor ?? "The program"}</strong> {line.words}
                  <LineLinks cohortId={cohort.id} line={line} />
                </span>
              </li>
            ))}
          </ol>
          <Pager label="the audit trail" page={audit.page} pages={audit.pages} />
        </>
      )}
    </CohortPage>
  );
}

function DeedFilter({ audit }: { audit: AuditPage }) {
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
function LineLinks({ cohortId, line }: { cohortId: string; line: AuditLine }) {
  const { person, attemptId } = line;
  if (!person && !attemptId) return null;
  return (
    <span className="audit-links">
      {person ? (
        <Link to={`/review/cohorts/${cohortId}/people/${person.id}`}>{person.name}</Link>
      ) : null}
      {attemptId ? <Link to={`/review/attempts/${attemptId}`}>Read the attempt</Link> : null}
    </span>
  );
}
