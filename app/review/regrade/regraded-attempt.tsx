import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { dayWords } from "#app/kit/words/day.ts";
import type { RegradeRow } from "./regrade-scope.server.ts";

/** Whose attempt it is, and which of theirs: in which mode, for what and from when. */
export function RegradedAttempt({ row }: { row: RegradeRow }) {
  return (
    <>
      <Link to={href("/review/attempts/:attemptId", { attemptId: row.attemptId })}>{row.name}</Link>
      <span className="score-words">
        {row.mode === "practice" ? "Practice" : "Assessment"},{" "}
        {row.assignment ? `“${row.assignment}”` : "on their own"}, {dayWords(row.finishedAt)}
      </span>
    </>
  );
}
