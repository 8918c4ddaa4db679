import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { levelWords } from "#app/kit/words/words.ts";
import type { VersionSummary } from "#app/library/version-summary.ts";

/** One scenario: what it is, how hard, how long. */
export function ScenarioCard({ scenario }: { scenario: VersionSummary }) {
  const to = href("/scenarios/:slug", { slug: scenario.slug });
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
