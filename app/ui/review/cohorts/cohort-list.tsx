import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

import type { CohortSummary } from "#app/review/cohorts/list-cohorts.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { ScrollBox } from "#app/ui/scroll-box.tsx";

interface CohortListProps {
  cohorts: readonly CohortSummary[];
  /** What the board has to say of a cohort, by its id. */
  readiness?: Readonly<Record<string, ReactNode>>;
}

/** Monday's first page: every cohort of the manager. */
export function CohortList({ cohorts, readiness = {} }: CohortListProps) {
  const used = cohorts.filter(({ archivedAt }) => archivedAt === null);
  const archived = cohorts.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Page
      title="Cohorts"
      width="wide"
      lead="The people you train, what they have to do, and who is ready."
    >
      <p>
        <Link className="button primary" to="/review/cohorts/new">
          New cohort
        </Link>
      </p>
      {used.length === 0 ? (
        <EmptyState title="You manage no cohort yet">
          <p>Make one, then add people and assign scenarios. You see only cohorts you manage.</p>
        </EmptyState>
      ) : (
        <CohortTable label="Table of cohorts" cohorts={used} readiness={readiness} />
      )}
      {archived.length > 0 ? (
        <details className="review-details">
          <summary>Archived cohorts ({archived.length})</summary>
          <CohortTable label="Table of archived cohorts" cohorts={archived} readiness={readiness} />
        </details>
      ) : null}
    </Page>
  );
}

function CohortTable(props: Required<CohortListProps> & { label: string }) {
  const said = Object.keys(props.readiness).length > 0;
  return (
    <ScrollBox label={props.label} className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Cohort</th>
            {said ? <th scope="col">Readiness</th> : null}
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Assignments
            </th>
            <th scope="col">Time zone</th>
            <th scope="col">Managers</th>
          </tr>
        </thead>
        <tbody>
          {props.cohorts.map((cohort) => (
            <tr key={cohort.id}>
              <th scope="row">
                <Link to={`/review/cohorts/${cohort.id}`}>{cohort.name}</Link>{" "}
                {cohort.demo ? <Badge>Demonstration</Badge> : null}
              </th>
              {said ? <td>{props.readiness[cohort.id]}</td> : null}
              <td className="number">
                <Link to={`/review/cohorts/${cohort.id}/people`}>{cohort.people}</Link>
              </td>
              <td className="number">
                <Link to={`/review/cohorts/${cohort.id}/assignments`}>{cohort.assignments}</Link>
              </td>
              <td>{cohort.timeZone}</td>
              <td>{cohort.managers.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
