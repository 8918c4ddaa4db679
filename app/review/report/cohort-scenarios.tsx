/** How each assigned scenario went, for the printed page of a cohort. */
import { BarChart } from "#app/review/charts/bar-chart.tsx";
import { behindFigure, boardFilters } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { figureWords } from "#app/review/figure/figure-words.ts";
import type { ScenarioResult } from "./scenario-results.ts";

/** A line for each assigned scenario, and a drawing of all. */
export function CohortScenarios(props: { scenarios: readonly ScenarioResult[]; cohortId: string }) {
  const { scenarios, cohortId } = props;
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
            {scenarios.map((one) => (
              <ScenarioLine
                key={`${one.column.assignmentId} ${one.column.slug}`}
                {...{ one, cohortId }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ScenarioLine({ one, cohortId }: { one: ScenarioResult; cohortId: string }) {
  const { column, mean, share } = one;
  const { assignmentId: assignment, slug } = column;
  const filters = { ...boardFilters(cohortId), assignment, slug };
  const attempts = behindFigure({ n: one.finished, of: "attempts" }, filters);
  const critical = { n: one.criticalAttempts, of: "attempts" };
  return (
    <tr>
      <th scope="row">
        {column.title}{" "}
        <span className="paper-of">
          {column.mode}, {column.rule} attempt
        </span>
      </th>
      <td className="number">
        <DecisionsLink behind={attempts}>{one.finished}</DecisionsLink> of {one.people}
      </td>
      <td className="number">
        <DecisionsLink behind={attempts}>{figureWords(mean, "score")}</DecisionsLink>
      </td>
      <td className="number">
        <DecisionsLink behind={attempts}>{figureWords(share, "percent")}</DecisionsLink>
      </td>
      <td className="number">
        <DecisionsLink behind={behindFigure(critical, { ...filters, verdict: "critical" })}>
          {one.criticalAttempts}
        </DecisionsLink>
      </td>
      <td className="number">{one.overdue}</td>
    </tr>
  );
}
