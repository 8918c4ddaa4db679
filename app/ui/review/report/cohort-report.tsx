import type {
  CohortReport as Report,
  ReportedPerson,
} from "#app/review/exports/cohort-report.server.ts";
import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import { BarChart } from "#app/ui/review/charts/bar-chart.tsx";
import { figureWords } from "#app/ui/review/figure-words.ts";
import { READINESS_WORDS } from "#app/ui/review/readiness-badge.tsx";
import { count } from "#app/ui/words.ts";

import { ReportFrame } from "./report-frame.tsx";

interface CohortReportProps {
  cohort: { id: string; name: string; demo: boolean; timeZone: string };
  report: Report;
  by: string;
  at: Date;
}

const GROUPS = ["ready", "not-yet", "not-enough-evidence"] as const;

/** One cohort on one page: who is ready, how each scenario went, and which questions to mend. */
export function CohortReport({ cohort, report, by, at }: CohortReportProps) {
  const { totals, people } = report;
  const counts: Readonly<Record<ReadinessVerdict, number>> = {
    ready: totals.ready,
    "not-yet": totals.notYet,
    "not-enough-evidence": totals.notEnoughEvidence,
  };
  return (
    <ReportFrame
      cohort={cohort}
      title={cohort.name}
      kind="Report on a cohort"
      back={`/review/cohorts/${cohort.id}`}
      by={by}
      at={at}
    >
      <section aria-labelledby="readiness-heading" className="paper-wide">
        <h2 id="readiness-heading">Readiness for the live queue</h2>
        <dl className="paper-counts">
          <div>
            <dt>People</dt>
            <dd>{totals.people}</dd>
          </div>
          {GROUPS.map((verdict) => (
            <div key={verdict}>
              <dt>{READINESS_WORDS[verdict]}</dt>
              <dd>{counts[verdict]}</dd>
            </div>
          ))}
          <div>
            <dt>Attempts that count</dt>
            <dd>{totals.counting}</dd>
          </div>
          <div>
            <dt>Critical errors</dt>
            <dd>{totals.critical}</dd>
          </div>
        </dl>
      </section>
      <Scenarios report={report} />
      <ToFix report={report} />
      <section aria-labelledby="people-heading" className="paper-wide">
        <h2 id="people-heading">People</h2>
        {people.length === 0 ? <p>Nobody is in this cohort yet.</p> : null}
        {GROUPS.map((verdict) => (
          <People
            key={verdict}
            verdict={verdict}
            people={people.filter(({ readiness }) => readiness === verdict)}
          />
        ))}
      </section>
      <footer className="paper-small paper-wide">
        <p>
          {totals.deactivated > 0
            ? `Left out: ${count(totals.deactivated, "deactivated person", "deactivated people")}. `
            : ""}
          Of each assigned scenario the attempt counts that its assignment’s rule names, with what
          managers changed. Readiness is decided by the cohort’s terms one by one, never from a
          mean; * decided otherwise by a manager. Passed: enough points and no critical error; in
          brackets Wilson’s interval (95 %). Mean: percent of what the model path earns. Under 5
          there are counts alone. Behind a name: attempts that count, their mean score, and critical
          errors.
        </p>
      </footer>
    </ReportFrame>
  );
}

function Scenarios({ report: { scenarios } }: { report: Report }) {
  if (scenarios.length === 0)
    return (
      <section className="paper-wide">
        <p>Nothing is assigned yet.</p>
      </section>
    );
  return (
    <section aria-labelledby="scenarios-heading" className="paper-wide">
      <h2 id="scenarios-heading">Assigned scenarios</h2>
      <div className="paper-pair">
        <BarChart
          title="How attempts came out"
          axes="One bar for each assigned scenario: its attempts that count."
          of="attempts"
          name="Scenario"
          series={[
            { id: "passed", label: "Passed", tone: "plain" },
            { id: "failed", label: "Not passed", tone: "weak" },
            { id: "critical", label: "Critical error", tone: "hatched" },
          ]}
          rows={scenarios
            .filter(({ finished }) => finished > 0)
            .map(({ column, passed, failed, criticalAttempts }) => ({
              label: `${column.title}, ${column.mode}`,
              counts: { passed, failed, critical: criticalAttempts },
            }))}
        />
        <table className="data-table paper-table">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col" className="number">
                Finished
              </th>
              <th scope="col" className="number">
                Mean
              </th>
              <th scope="col" className="number">
                Passed
              </th>
              <th scope="col" className="number">
                Critical
              </th>
              <th scope="col" className="number">
                Overdue
              </th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map(({ column, mean, share, ...one }) => (
              <tr key={`${column.assignmentId} ${column.slug}`}>
                <th scope="row">
                  {column.title}{" "}
                  <span className="paper-of">
                    {column.mode}, {column.rule} attempt
                  </span>
                </th>
                <td className="number">
                  {one.finished} of {one.people}
                </td>
                <td className="number">{figureWords(mean, "score")}</td>
                <td className="number">{figureWords(share, "percent")}</td>
                <td className="number">{one.criticalAttempts}</td>
                <td className="number">{one.overdue}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Listed on one page; the rest is counted. */
const LISTED = 6;

function ToFix({ report: { toFix, scenarios } }: { report: Report }) {
  return (
    <section aria-labelledby="fix-heading" className="paper-wide">
      <h2 id="fix-heading">Questions to mend before a person is judged by them</h2>
      {toFix.length === 0 ? (
        <p>
          {scenarios.length === 0
            ? "Nothing is assigned yet, so there is no question to look at."
            : "None: no question of these scenarios shows a sign of being at fault."}
        </p>
      ) : (
        <ul className="paper-fix">
          {toFix.slice(0, LISTED).map(({ slug, title, key, words, flags }) => (
            <li key={`${slug} ${key}`}>
              <b>{title}:</b> {words.caseTitle}, {words.scene}.{" "}
              {flags
                .filter(({ urgency }) => urgency === "fix")
                .map(
                  (flag) =>
                    `${flag.words} (${figureWords(flag.figure, flag.format)}, n = ${flag.figure.n})`,
                )
                .join("; ")}
              .
            </li>
          ))}
          {toFix.length > LISTED ? <li>And {toFix.length - LISTED} more.</li> : null}
        </ul>
      )}
    </section>
  );
}

function People(props: { verdict: ReadinessVerdict; people: readonly ReportedPerson[] }) {
  if (props.people.length === 0) return null;
  return (
    <>
      <h3>
        {READINESS_WORDS[props.verdict]} ({props.people.length})
      </h3>
      <ul className="plain paper-people">
        {props.people.map(({ userId, name, decided, finished, mean, critical }) => (
          <li key={userId}>
            <span>
              {name}
              {decided === "otherwise" ? "*" : ""}
            </span>
            <span className="paper-of">
              {finished === 0 || mean === null ? "none" : `${finished}, ${Math.round(mean)} %`}
              {critical > 0 ? `, ${count(critical, "critical", "critical")}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
