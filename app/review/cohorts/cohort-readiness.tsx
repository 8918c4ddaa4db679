import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import type { BoardTotals } from "#app/review/board/board.ts";

/** How a cohort stands, in a line of a list; each part leads to these people on the board. */
export function CohortReadiness({ id, totals }: { id: string; totals: BoardTotals }) {
  const parts = [
    [totals.ready, "ready", "readiness=ready"],
    [totals.notYet, "not yet", "readiness=not-yet"],
    [totals.notEnoughEvidence, "not enough evidence", "readiness=not-enough-evidence"],
    [totals.overdue, "overdue", "only=overdue"],
    [totals.critical, "with a critical error", "only=critical"],
  ] as const;
  return (
    <ul className="plain cohort-readiness">
      {parts
        .filter(([n]) => n > 0)
        .map(([n, words, search]) => (
          <li key={search}>
            <Link to={`${href("/review/cohorts/:cohortId", { cohortId: id })}?${search}`}>
              <b>{n}</b> {words}
            </Link>
          </li>
        ))}
    </ul>
  );
}
