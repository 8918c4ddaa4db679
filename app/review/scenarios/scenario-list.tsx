/** All scenarios with their figures; flagged questions first. */
import { Form, Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { FEWEST } from "#app/review/figure/figure-words.ts";
import { FigureValue } from "#app/review/figure/figure.tsx";
import { FlagList } from "#app/review/measures/flag-list.tsx";
import { flagWords } from "#app/review/measures/flag-words.ts";
import { flaggedHref } from "#app/review/measures/flagged-href.ts";
import type { FlaggedPlace, ScenarioRow } from "./scenario-list.server.ts";

interface ScenarioListProps {
  rows: readonly ScenarioRow[];
  flagged: readonly FlaggedPlace[];
  mode: "practice" | "assessment";
}

/** The whole screen. */
export function ScenarioList({ rows, flagged, mode }: ScenarioListProps) {
  const measured = rows.some(({ attempts }) => attempts > 0);
  return (
    <Page
      title="Scenario statistics"
      width="wide"
      lead="How each scenario measures, over the first attempts of all people at its newest version that has any. No names."
    >
      <Form method="get" className="measure-form panel">
        <SelectField
          name="mode"
          label="Mode"
          defaultValue={mode}
          options={[
            { value: "assessment", label: "Assessment" },
            { value: "practice", label: "Practice" },
          ]}
        />
        <button className="button primary">Show</button>
      </Form>
      {measured ? (
        <FlagList
          places={flagged.map((place) => ({
            ...place,
            href: flaggedHref(place, mode),
          }))}
          empty="No sign of a bad question."
        />
      ) : (
        <EmptyState title={`Nobody has finished a scenario in ${mode} yet`}>
          <span>Figures appear here with the first finished attempts.</span>
        </EmptyState>
      )}
      <ScenarioTable rows={rows} mode={mode} />
    </Page>
  );
}

function ScenarioTable({ rows, mode }: Pick<ScenarioListProps, "rows" | "mode">) {
  return (
    <ScrollBox label="Scenarios, table" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col" className="number">
              Attempts
            </th>
            <th scope="col">Mean score</th>
            <th scope="col">Passed</th>
            <th scope="col">Cronbach’s alpha</th>
            <th scope="col">Questions</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                <Link to={`${href("/review/scenarios/:slug", { slug: row.slug })}?mode=${mode}`}>{row.title}</Link>
                <span className="meta measure-under">version {row.version}</span>
              </th>
              <td className="number">{row.attempts}</td>
              <td>
                <FigureValue figure={row.percent} format="score" />
              </td>
              <td>
                <FigureValue figure={row.passed} format="percent" />
              </td>
              <td>
                <FigureValue figure={row.alpha} format="number" />
              </td>
              <td>
                <Questions row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Questions({ row }: { row: ScenarioRow }) {
  const words = flagWords(row);
  return (
    <>
      {words ? <Badge tone={row.toFix > 0 ? "strong" : "plain"}>{words}</Badge> : null}{" "}
      <span className="meta">
        {words
          ? `of ${row.places}`
          : row.attempts < FEWEST
            ? "too few"
            : `no sign in ${row.places}`}
      </span>
    </>
  );
}
