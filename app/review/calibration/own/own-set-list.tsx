import { Link } from "@remix-run/react";

import type { OwnSet } from "#app/attempts/assigned/waiting.server.ts";
import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Meter } from "#app/kit/layout/meter.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";

/** The sets that somebody takes part in: what waits, and what is done. */
export function OwnSetList({ sets }: { sets: readonly OwnSet[] }) {
  const waiting = sets.filter((set) => set.finishedAt === null && set.closedAt === null);
  const past = sets.filter((set) => !waiting.includes(set));
  return (
    <Page
      title="Calibrations"
      lead="Moments that several people decide, each for themselves. Nobody sees your answers before everybody has finished, and they change nobody's score."
    >
      {waiting.length === 0 ? (
        <EmptyState icon="check" title="Nothing waits for you">
          <p>When a manager names you for a set, it stands here.</p>
        </EmptyState>
      ) : (
        <ul className="plain calibration-own">
          {waiting.map((set) => (
            <li key={set.id} className="panel">
              <h2>{set.title}</h2>
              <p className="meta">
                Asked by {set.from}. {set.decided} of {count(set.items, "item")} decided.
              </p>
              <Meter value={set.decided} of={set.items} />
              <p>
                <Link
                  className="button primary"
                  to={href("/calibrations/:setId", { setId: set.id })}
                >
                  {set.decided === 0 ? "Begin" : "Go on"}
                  <span className="visually-hidden">: {set.title}</span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 ? (
        <section aria-labelledby="past-heading" className="home-part">
          <h2 id="past-heading">Done or closed</h2>
          <ul className="plain calibration-past">
            {past.map((set) => (
              <li key={set.id}>
                <Link to={href("/calibrations/:setId", { setId: set.id })}>{set.title}</Link>{" "}
                <span className="meta">
                  {set.finishedAt ? "finished" : "closed before you finished"}, {set.decided} of{" "}
                  {count(set.items, "item")} decided
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
