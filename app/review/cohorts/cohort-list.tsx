import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { BoardTotals } from "#app/review/board/board.ts";
import { FlagList } from "#app/review/measures/flag-list.tsx";
import { flaggedHref } from "#app/review/measures/flagged-href.ts";
import type { FlaggedPlace } from "#app/review/scenarios/scenario-list.server.ts";
import { CohortReadiness } from "./cohort-readiness.tsx";
import type { CohortSummary } from "./list-cohorts.server.ts";

interface CohortListProps {
  cohorts: readonly CohortSummary[];
  /** How the cohorts in use stand, by id. */
  totals: Readonly<Record<string, BoardTotals>>;
}

/** Questions named on the first page; all of them are on the page of statistics. */
const NAMED = 5;

/** Monday's first page: every cohort of the manager, and the questions that are bad rather than the people. */
export function CohortList({
  cohorts,
  totals,
  toFix,
}: CohortListProps & { toFix: readonly FlaggedPlace[] }) {
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
        <>
          <CohortTable label="Table of cohorts" cohorts={used} totals={totals} />
          <FlagList
            places={toFix
              .slice(0, NAMED)
              .map((place) => ({ ...place, href: flaggedHref(place, "assessment") }))}
            empty="No question of these cohorts’ assessments shows a sign that it must be mended."
          />
          <p>
            <Link to="/review/scenarios">
              {toFix.length > NAMED
                ? `All ${toFix.length} questions to mend, and every scenario in figures`
                : "Every scenario in figures"}
            </Link>
          </p>
        </>
      )}
      {archived.length > 0 ? (
        <details className="review-details">
          <summary>Archived cohorts ({archived.length})</summary>
          <CohortTable label="Table of archived cohorts" cohorts={archived} totals={totals} />
        </details>
      ) : null}
    </Page>
  );
}

function CohortTable(props: CohortListProps & { label: string }) {
  return (
    <ScrollBox label={props.label} className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Cohort</th>
            <th scope="col">How it stands</th>
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
                <Link to={href("/review/cohorts/:cohortId", { cohortId: cohort.id })}>
                  {cohort.name}
                </Link>{" "}
                {cohort.demo ? <Badge>Demonstration</Badge> : null}
              </th>
              <td>
                <Standing id={cohort.id} totals={props.totals[cohort.id]} />
              </td>
              <td className="number">
                <Link to={href("/review/cohorts/:cohortId/people", { cohortId: cohort.id })}>
                  {cohort.people}
                </Link>
              </td>
              <td className="number">
                <Link to={href("/review/cohorts/:cohortId/assignments", { cohortId: cohort.id })}>
                  {cohort.assignments}
                </Link>
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

function Standing({ id, totals }: { id: string; totals: BoardTotals | undefined }) {
  return totals ? <CohortReadiness id={id} totals={totals} /> : <span className="meta">–</span>;
}
