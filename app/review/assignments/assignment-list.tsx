import { Link } from "@remix-run/react";

import type { AssignmentView } from "#app/attempts/assigned/assignment.ts";
import { modeWords } from "#app/attempts/assigned/words.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";

const STAGES: Readonly<Record<AssignmentView["stage"], string>> = {
  later: "Opens later",
  open: "Open",
  overdue: "Past its due date",
  closed: "Taken back",
};

/** What the cohort has to do. */
export function AssignmentList(props: {
  cohort: CohortHead;
  assignments: readonly AssignmentView[];
}) {
  const { cohort, assignments } = props;
  return (
    <CohortPage cohort={cohort} title="Assignments">
      <p>
        <Link className="button primary" to="new">
          New assignment
        </Link>
      </p>
      {assignments.length === 0 ? (
        <EmptyState title="Nothing is assigned yet">
          <p>An assignment says which scenarios, how they are taken and by when.</p>
        </EmptyState>
      ) : (
        <ScrollBox label="Table of assignments" className="table-scroll panel">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Assignment</th>
                <th scope="col">State</th>
                <th scope="col">How</th>
                <th scope="col">Opens</th>
                <th scope="col">Due</th>
                <th scope="col" className="number">
                  Begun
                </th>
                <th scope="col" className="number">
                  Finished
                </th>
              </tr>
            </thead>
            <tbody>
              {assignments.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={one.id}>{one.title}</Link>
                    <span className="library-summary">
                      {one.scenarios.map(({ title }) => title).join(", ")}
                    </span>
                  </th>
                  <td>
                    <StageBadge stage={one.stage} />
                  </td>
                  <td>{modeWords(one)}</td>
                  <td className="when">{one.opens}</td>
                  <td className="when">{one.due ?? "no due date"}</td>
                  <td className="number">
                    {one.begun} of {one.wanted}
                  </td>
                  <td className="number">
                    {one.finished} of {one.wanted}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="meta review-note">
            Begun and finished: of everybody in the cohort now, each scenario of the assignment
            counted by itself. With 10 people and 2 scenarios it is “of 20”.
          </p>
        </ScrollBox>
      )}
    </CohortPage>
  );
}

/** How an assignment stands, as a badge. */
export function StageBadge({ stage }: Pick<AssignmentView, "stage">) {
  const tone = stage === "overdue" ? "time" : stage === "open" ? "strong" : "plain";
  return <Badge tone={tone}>{STAGES[stage]}</Badge>;
}
