import { Link } from "@remix-run/react";

import type { AttemptSummary } from "#app/attempts/attempt.ts";
import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Meter } from "#app/kit/layout/meter.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { modeWords } from "./half-done.tsx";

/** A finished attempt with its result in force; `changed` when a manager changed it. */
export interface FinishedAttempt extends AttemptSummary {
  readonly changed: boolean;
}

/** Finished attempts with their results, each leading to its debrief. */
export function FinishedTable({ finished }: { finished: readonly FinishedAttempt[] }) {
  if (finished.length === 0) {
    return (
      <EmptyState icon="flag" title="Nothing finished yet">
        <p>After a shift its debrief stays here.</p>
      </EmptyState>
    );
  }
  return (
    <ScrollBox label="Table of finished attempts" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Debrief</th>
            <th scope="col">Result</th>
            <th scope="col">Score, of the model path</th>
            <th scope="col">How</th>
            <th scope="col">Begun</th>
          </tr>
        </thead>
        <tbody>
          {finished.map((attempt) => (
            <tr key={attempt.id}>
              <th scope="row">
                <Link to={href("/attempts/:attemptId/debrief", { attemptId: attempt.id })}>
                  {attempt.title}
                </Link>
                <span className="meta"> version {attempt.version}</span>
              </th>
              <td>
                <span className="right-wrong" data-right={attempt.passed === true}>
                  <Icon name={attempt.passed ? "check" : "close"} />
                  {attempt.passed ? "Passed" : "Not passed"}
                  {attempt.critical ? ", critical error" : ""}
                </span>
                {attempt.changed ? (
                  <Link
                    className="meta changed-link"
                    to={href("/attempts/:attemptId/debrief", { attemptId: attempt.id })}
                  >
                    changed by a manager: see why
                  </Link>
                ) : null}
              </td>
              <td>
                <span className="score-cell">
                  <span className="figure-number">{attempt.percent ?? 0} %</span>
                  <Meter value={attempt.percent ?? 0} of={100} />
                </span>
              </td>
              <td>{modeWords(attempt)}</td>
              <td className="time">{dayWords(attempt.startedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
