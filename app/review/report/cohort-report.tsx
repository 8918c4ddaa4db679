import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { count } from "#app/kit/words/words.ts";
import { behindFigure, boardFilters } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { figureWords } from "#app/review/figure/figure-words.ts";
import { READINESS_WORDS } from "#app/review/readiness/readiness-badge.tsx";
import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import type { CohortReport as Report, ReportedPerson } from "./cohort-report.server.ts";
import { CohortScenarios } from "./cohort-scenarios.tsx";
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
  const all = boardFilters(cohort.id);
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
      back={href("/review/cohorts/:cohortId", { cohortId: cohort.id })}
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
            <dd>
              <DecisionsLink behind={behindFigure({ n: totals.counting, of: "attempts" }, all)}>
                {totals.counting}
              </DecisionsLink>
            </dd>
          </div>
          <div>
            <dt>Critical errors</dt>
            <dd>
              <DecisionsLink
                behind={behindFigure(
                  { n: totals.critical, of: "decisions" },
                  { ...all, verdict: "critical" },
                )}
              >
                {totals.critical}
              </DecisionsLink>
            </dd>
          </div>
        </dl>
      </section>
      <CohortScenarios scenarios={report.scenarios} cohortId={cohort.id} />
      <ToFix report={report} />
      <section aria-labelledby="people-heading" className="paper-wide">
        <h2 id="people-heading">People</h2>
        {people.length === 0 ? <p>Nobody is in this cohort yet.</p> : null}
        {GROUPS.map((verdict) => (
          <People
            key={verdict}
            cohortId={cohort.id}
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
              <Link to={`${href("/review/scenarios/:slug", { slug })}#${key}`}>
                <b>{title}:</b> {words.caseTitle}, {words.scene}
              </Link>
              .{" "}
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

interface PeopleProps {
  cohortId: string;
  verdict: ReadinessVerdict;
  people: readonly ReportedPerson[];
}

function People(props: PeopleProps) {
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
              <Link
                to={href("/review/cohorts/:cohortId/people/:userId", {
                  cohortId: props.cohortId,
                  userId,
                })}
              >
                {name}
              </Link>
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
