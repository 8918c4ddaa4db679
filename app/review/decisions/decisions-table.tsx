/** Decisions as rows. */
import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { CERTAINTY_WORDS, ERROR_WORDS, VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { DecisionRow } from "./decisions-behind.server.ts";

/** The table; the last column leads to the step of the attempt. */
export function DecisionsTable({ rows }: { rows: readonly DecisionRow[] }) {
  return (
    <ScrollBox label="Decisions, table" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Where</th>
            <th scope="col">What was done</th>
            <th scope="col">Verdict</th>
            <th scope="col">Certainty</th>
            <th scope="col">Error</th>
            <th scope="col">Finished</th>
            <th scope="col">
              <span className="visually-hidden">Read it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.attemptId}.${row.line}`}>
              <th scope="row">{row.person}</th>
              <td>
                {row.title}
                <span className="meta measure-under">
                  {row.caseTitle}, {row.scene}
                </span>
              </td>
              <td>{row.did}</td>
              <td>
                <VerdictBadge verdict={row.verdict} />
                {row.keyVerdict ? (
                  <span className="meta measure-under">
                    changed; the key says {VERDICT_WORDS[row.keyVerdict].toLowerCase()}
                  </span>
                ) : null}
              </td>
              <td>{row.certainty ? CERTAINTY_WORDS[row.certainty] : <NotSaid />}</td>
              <td>{row.error ? ERROR_WORDS[row.error].name : "–"}</td>
              <td>
                <span className="time">{dayWords(new Date(row.finishedAt), row.timeZone)}</span>
                <span className="meta measure-under">
                  {row.mode}, {row.first ? "first attempt" : "later attempt"}, minute {row.minute}
                </span>
              </td>
              <td>
                <Link className="measure-link" to={stepHref(row)}>
                  Read it
                  <span className="visually-hidden">
                    : {row.person}, {row.did}
                  </span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function NotSaid() {
  return <span className="meta">not said</span>;
}

function stepHref({ attemptId, seq }: DecisionRow): string {
  return `${href("/review/attempts/:attemptId", { attemptId })}${seq === null ? "" : `?step=${seq}`}`;
}
