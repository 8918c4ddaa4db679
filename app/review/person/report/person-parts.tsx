import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { shortDay } from "#app/kit/words/day.ts";
import { CERTAINTY_WORDS, ERROR_WORDS } from "#app/kit/words/words.ts";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { behindFigure } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { figureWords } from "#app/review/figure/figure-words.ts";
import { FigureNumber } from "#app/review/figure/figure.tsx";
import type { PersonAttempt, PersonState } from "#app/review/person/person.ts";

/** `filters` are those of the person's decisions. */
type Part<Name extends keyof PersonState> = Pick<PersonState, Name> & {
  readonly filters: DecisionFilters;
};

/** Errors by type and section, as counts. */
export function ErrorsPart({ errors, filters }: Part<"errors">) {
  return (
    <section aria-labelledby="errors-heading">
      <h2 id="errors-heading">Errors by handbook section</h2>
      {errors.rows.some((row) => row.errors > 0) ? (
        <>
          <ErrorTable errors={errors} filters={filters} />
          <FaultlessSections errors={errors} />
        </>
      ) : (
        <p>No error in the attempts that count.</p>
      )}
    </section>
  );
}

type Errors = PersonState["errors"];

/** Sections down the side: there are more of them, and their names are longer. */
function ErrorTable({ errors, filters }: Part<"errors">) {
  return (
    <table className="data-table paper-table">
      <thead>
        <tr>
          <th scope="col">Section</th>
          {Object.values(ERROR_WORDS).map(({ name }) => (
            <th key={name} scope="col" className="paper-upright">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {errors.rows
          .filter((row) => row.errors > 0)
          .map(({ section, cells }) => (
            <tr key={section}>
              <th scope="row">{section.replaceAll("-", " ")}</th>
              {cells.map(({ error, n, share }) => (
                <td key={error} className="number">
                  {n > 0 ? (
                    <DecisionsLink
                      behind={behindFigure({ n, of: "decisions" }, { ...filters, error, section })}
                    >
                      <b>{n}</b>
                    </DecisionsLink>
                  ) : (
                    "0"
                  )}
                  <span className="paper-of"> of {share.n}</span>
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function FaultlessSections({ errors }: { errors: Errors }) {
  const none = errors.rows.filter((row) => row.errors === 0);
  if (none.length === 0) return null;
  const named = none.map(({ section, n }) => `${section.replaceAll("-", " ")} (0 of ${n})`);
  return <p>No error in: {named.join(", ")}.</p>;
}

/** How sure, and how often right. */
export function CertaintyPart({ certainty, marks, filters }: Part<"certainty" | "marks">) {
  const said = { ...filters, certainty: "said" };
  return (
    <section aria-labelledby="certainty-heading">
      <h2 id="certainty-heading">Certainty</h2>
      {certainty.length === 0 ? (
        <p>Shown from 20 decisions with a certainty.</p>
      ) : (
        <table className="data-table paper-table">
          <thead>
            <tr>
              <th scope="col">Said to be</th>
              <th scope="col">claims</th>
              <th scope="col" className="number">
                was right
              </th>
            </tr>
          </thead>
          <tbody>
            {certainty.map((step) => (
              <tr key={step.certainty}>
                <th scope="row">{CERTAINTY_WORDS[step.certainty]}</th>
                <td>{CLAIMS[step.certainty]}</td>
                <td className="number">
                  <DecisionsLink
                    behind={behindFigure(step.share, {
                      ...filters,
                      certainty: String(step.certainty),
                    })}
                  >
                    <FigureNumber figure={step.share} format="percent" />
                  </DecisionsLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        Mean certainty-based mark:{" "}
        <DecisionsLink behind={behindFigure(marks, said)}>
          <FigureNumber figure={marks} format="number" />
        </DecisionsLink>
      </p>
    </section>
  );
}

/** What each step claims (Moodle's certainty-based marking). */
const CLAIMS = { 1: "under 67 %", 2: "67–80 %", 3: "over 80 %" } as const;
const RESPONSE_WORDS = { enforce: "Acting", escalate: "Handing on" } as const;

/** Sensitivity and bias. */
export function SeparationPart({ separation, filters }: Part<"separation">) {
  return (
    <section aria-labelledby="separation-heading">
      <h2 id="separation-heading">Sensitivity and bias</h2>
      <table className="data-table paper-table">
        <thead>
          <tr>
            <th scope="col">Telling apart</th>
            <th scope="col" className="number">
              d′
            </th>
            <th scope="col" className="number">
              c
            </th>
          </tr>
        </thead>
        <tbody>
          {separation.map(({ response, dPrime, criterion }) => (
            <tr key={response}>
              <th scope="row">{RESPONSE_WORDS[response]}</th>
              {[dPrime, criterion].map((figure) => (
                <td key={figure.definition} className="number">
                  <DecisionsLink behind={behindFigure(figure, filters)}>
                    {figureWords(figure, "number")}
                  </DecisionsLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The attempts that all of it is taken from. */
export function AttemptsPart(props: { attempts: readonly PersonAttempt[]; timeZone: string }) {
  const { attempts, timeZone } = props;
  return (
    <section aria-labelledby="attempts-heading" className="paper-wide">
      <h2 id="attempts-heading">Attempts that count</h2>
      {attempts.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <table className="data-table paper-table">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">Assignment</th>
              <th scope="col">Finished</th>
              <th scope="col" className="number">
                Score
              </th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt) => (
              <tr key={attempt.id}>
                <th scope="row">
                  <Link to={href("/review/attempts/:attemptId", { attemptId: attempt.id })}>
                    {attempt.title}
                  </Link>
                  , version {attempt.version}
                </th>
                <td>
                  {attempt.assignment}, {attempt.mode}
                </td>
                <td>
                  {attempt.finishedAt ? shortDay(attempt.finishedAt, timeZone) : "–"}
                  {attempt.late ? ", late" : ""}
                </td>
                <td className="number">
                  {attempt.percent} %{attempt.adjusted ? " (changed)" : ""}
                </td>
                <td>
                  {attempt.passed ? "Passed" : "Not passed"}
                  {attempt.critical > 0 ? `, ${attempt.critical} critical` : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What each figure is, and by which rule. */
export function SmallPrint({ person }: { person: PersonState }) {
  const { skills, marks, separation, errors } = person;
  const cell = errors.rows[0]?.cells[0]?.share;
  const terms = [
    ["Skills", skills[0]?.share.definition],
    ["Errors", cell && cell.definition],
    ["Certainty", marks.definition],
    ["d′", separation[0]?.dPrime.definition],
    ["c", "c = −(z(hits) + z(false alarms)) / 2, of the same. Below 0: leans to doing it."],
  ] as const;
  return (
    <footer className="paper-small paper-wide">
      <p>
        Taken from {marks.rule}. n: over how many; under 5 counts alone.{" "}
        {terms.map(([term, words]) =>
          words ? (
            <span key={term}>
              <b>{term}:</b> {words}{" "}
            </span>
          ) : null,
        )}
        Readiness is decided by the cohort’s terms one by one, never from a mean.
      </p>
    </footer>
  );
}
