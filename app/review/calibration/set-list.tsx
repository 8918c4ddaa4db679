import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { CohortFrame } from "./cohort-frame.ts";
import type { SetSummary } from "./list-sets.server.ts";

interface SetListProps {
  cohort: CohortFrame;
  sets: readonly SetSummary[];
}

/** The calibration sets of a cohort: how many have finished, and nothing of what they said. */
export function SetList({ cohort, sets }: SetListProps) {
  return (
    <CohortPage
      cohort={cohort}
      title="Calibrations"
      lead="Several people decide the same moments without seeing one another's answers. Where they disagree, the question is looked at before anybody is judged by it."
    >
      <p>
        <Link
          className="button primary"
          to={href("/review/cohorts/:cohortId/calibrations/new", { cohortId: cohort.id })}
        >
          New calibration
        </Link>
      </p>
      {sets.length === 0 ? (
        <EmptyState title="No calibration yet">
          <p>Pick some decisions of this cohort, and name two people or more who decide them.</p>
        </EmptyState>
      ) : (
        <ScrollBox label="Table of calibrations" className="table-scroll panel">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Set</th>
                <th scope="col">State</th>
                <th scope="col" className="number">
                  Items
                </th>
                <th scope="col" className="number">
                  Finished
                </th>
                <th scope="col">Made</th>
              </tr>
            </thead>
            <tbody>
              {sets.map((set) => (
                <tr key={set.id}>
                  <th scope="row">
                    <Link
                      to={href("/review/cohorts/:cohortId/calibrations/:setId", {
                        cohortId: cohort.id,
                        setId: set.id,
                      })}
                    >
                      {set.title}
                    </Link>
                  </th>
                  <td>
                    <StateBadge set={set} />
                  </td>
                  <td className="number">{set.items}</td>
                  <td className="number">
                    {set.finished} of {set.people}
                  </td>
                  <td>{zoneWords(set.createdAt, cohort.timeZone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </CohortPage>
  );
}

/** Whether answers still come in. */
export function StateBadge({ set }: { set: Pick<SetSummary, "state" | "closedAt"> }) {
  if (set.state === "running") return <Badge tone="time">Answers come in</Badge>;
  return <Badge>{set.closedAt ? "Closed early" : "All have finished"}</Badge>;
}
