import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { CitingVersion } from "#app/studio/policies/policy.ts";
import { CitePlaces } from "./cite-places.tsx";

interface CitingVersionsProps {
  versions: readonly CitingVersion[];
  /** How many wordings of the clause were recorded. */
  wordings: number;
}

/** Published versions that rest on a clause, with the wording that their trainees read. */
export function CitingVersions({ versions, wordings }: CitingVersionsProps) {
  if (versions.length === 0) {
    return <EmptyState icon="book" title="No published scenario names it" />;
  }
  return (
    <ScrollBox label="Table of published scenarios that name it" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Where</th>
            <th scope="col">Its trainees read</th>
            <th scope="col" className="number">
              Attempts running
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                <Link to={href("/studio/scenarios/:slug", { slug: version.slug })}>
                  {version.title}
                </Link>
                <span className="library-summary">
                  Version {version.number}
                  {version.current ? ", in service" : ", for attempts that run on it"}
                </span>
              </th>
              <td>
                <CitePlaces places={version.places} />
              </td>
              <td>{pinnedWords(version.pinned, wordings)}</td>
              <td className="number">{version.running}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function pinnedWords(pinned: CitingVersion["pinned"], wordings: number): string {
  if (pinned === null) return "The newest wording";
  return pinned === "older" ? "An older wording" : `Wording ${pinned} of ${wordings}`;
}
