import { Link } from "@remix-run/react";

import { practisedWords } from "#app/attempts/practised.ts";
import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import type { PersonAttempt } from "./person.ts";

/** Every attempt of a person for the cohort, the newest first; which one counts is said. */
export function AttemptTable(props: { attempts: readonly PersonAttempt[]; timeZone: string }) {
  const { attempts, timeZone } = props;
  return (
    <ScrollBox label="Table of every attempt" className="table-scroll">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Assignment</th>
            <th scope="col">Begun</th>
            <th scope="col">Finished</th>
            <th scope="col" className="number">
              Score
            </th>
            <th scope="col">Result</th>
            <th scope="col">Counts</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id}>
              <th scope="row">
                <Link to={href("/review/attempts/:attemptId", { attemptId: attempt.id })}>
                  {attempt.title}
                </Link>{" "}
                <span className="meta">version {attempt.version}</span>
              </th>
              <td>
                {attempt.assignment}{" "}
                <span className="meta">
                  {attempt.mode}
                  {attempt.paced ? `, real time × ${attempt.paceFactor}` : ""}
                  {attempt.practised === null ? "" : `, ${practisedWords(attempt.practised)}`}
                </span>
              </td>
              <td>{zoneWords(attempt.startedAt, timeZone)}</td>
              <td>
                {attempt.finishedAt ? zoneWords(attempt.finishedAt, timeZone) : "Half done"}
                {attempt.late ? (
                  <b className="attempt-late">
                    <Icon name="clock" /> late
                  </b>
                ) : null}
              </td>
              <td className="number">
                {attempt.percent === null ? "–" : `${attempt.percent} %`}
                {attempt.adjusted ? <span className="meta"> changed</span> : null}
              </td>
              <td>
                {attempt.passed === null ? "–" : attempt.passed ? "Passed" : "Not passed"}
                {attempt.critical > 0 ? (
                  <b className="attempt-critical"> {attempt.critical} critical</b>
                ) : null}
              </td>
              <td>{attempt.counts ? "Yes" : "No"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
