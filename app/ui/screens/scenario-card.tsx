import { Link } from "@remix-run/react";

import { Badge } from "#app/ui/badge.tsx";
import { levelWords } from "#app/ui/words.ts";

/** The newest published version of a scenario, as a list shows it. */
export interface ScenarioRow {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  /** Real minutes. */
  readonly minutes: number;
}

/** One scenario: what it is, how hard, how long. */
export function ScenarioCard({ scenario }: { scenario: ScenarioRow }) {
  const to = `/scenarios/${scenario.slug}`;
  return (
    <article className="scenario panel">
      <header>
        <h3>
          <Link to={to}>{scenario.title}</Link>
        </h3>
        <Badge>{levelWords(scenario.level)}</Badge>
        <span className="meta">about {scenario.minutes} minutes</span>
      </header>
      <p>{scenario.summary}</p>
      <p>
        <Link className="button" to={to} aria-label={`Read the briefing of ${scenario.title}`}>
          Read the briefing
        </Link>
      </p>
    </article>
  );
}
