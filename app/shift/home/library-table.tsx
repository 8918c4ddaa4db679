import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { levelWords } from "#app/kit/words/words.ts";
import type { VersionSummary } from "#app/library/version-summary.ts";

/** The published versions for trainers, managers and admins, each with a way to play it. */
export function LibraryTable({ scenarios }: { scenarios: readonly VersionSummary[] }) {
  return (
    <ScrollBox label="Table of published scenarios" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Level</th>
            <th scope="col" className="number">
              Minutes
            </th>
            <th scope="col" className="number">
              Published version
            </th>
            <th scope="col">
              <span className="visually-hidden">Play</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <Link to={href("/scenarios/:slug", { slug: scenario.slug })}>{scenario.title}</Link>
                <span className="library-summary">{scenario.summary}</span>
              </th>
              <td>{levelWords(scenario.level)}</td>
              <td className="number">{scenario.minutes}</td>
              <td className="number">{scenario.number}</td>
              <td>
                <Link
                  className="button small"
                  to={href("/scenarios/:slug", { slug: scenario.slug })}
                >
                  Play<span className="visually-hidden"> {scenario.title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
