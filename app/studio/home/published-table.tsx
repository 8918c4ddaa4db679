import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import type { ScenarioSummary } from "#app/studio/publishing/version.ts";

/** Every scenario that was ever published, with the version that new attempts get. */
export function PublishedTable({ scenarios }: { scenarios: readonly ScenarioSummary[] }) {
  return (
    <ScrollBox label="Table of published scenarios" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Written</th>
            <th scope="col">State</th>
            <th scope="col" className="number">
              Attempts running
            </th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.slug}>
              <th scope="row">
                <Link to={href("/studio/scenarios/:slug", { slug: scenario.slug })}>
                  {scenario.title}
                </Link>
                <span className="library-summary">{scenario.slug}</span>
              </th>
              <td>{scenario.origin === "file" ? "As a file (read only here)" : "In the studio"}</td>
              <td>
                {scenario.current === null ? "Retired" : `Version ${scenario.current} in service`}
              </td>
              <td className="number">{scenario.running}</td>
              <td>{dayWords(new Date(scenario.publishedAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
