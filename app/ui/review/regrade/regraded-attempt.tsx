import { Link } from "@remix-run/react";

import type { RegradeRow } from "#app/review/regrade/regrade-scope.server.ts";
import { dayWords } from "#app/ui/day.ts";

/** Whose attempt it is, and which of theirs: in which mode, for what and from when. */
export function RegradedAttempt({ row }: { row: RegradeRow }) {
  return (
    <>
      <Link to={`/review/attempts/${row.attemptId}`}>{row.name}</Link>
      <span className="score-words">
        {row.mode === "practice" ? "Practice" : "Assessment"},{" "}
        {row.assignment ? `“${row.assignment}”` : "on their own"}, {dayWords(row.finishedAt)}
      </span>
    </>
  );
}
