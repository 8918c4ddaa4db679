/** A scenario measured: first what must be mended, then the whole, then each decision. */
import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { FlagList } from "#app/review/measures/flag-list.tsx";
import { ErrorMatrix } from "./error-matrix.tsx";
import { flagBehind } from "./item-behind.ts";
import { PlaceContents } from "./place-contents.tsx";
import { PlacePart } from "./place-part.tsx";
import { sampleBehind } from "./sample-behind.ts";
import { SampleForm } from "./sample-form.tsx";
import type { ScenarioPage } from "./scenario-page.server.ts";
import { VerdictOverview } from "./verdict-overview.tsx";
import { WholePart } from "./whole-part.tsx";

/** The whole screen. */
export function ScenarioStatistics(page: ScenarioPage) {
  const { measures, version, sample } = page;
  const { places, whole } = measures;
  const attempts = sample.first ? "first attempt" : "attempt";
  return (
    <Page
      title={page.title}
      width="wide"
      lead={
        <>
          Statistics of version {version}, {sample.mode}:{" "}
          <DecisionsLink behind={sampleBehind(page, { n: whole.attempts, of: "attempts" })}>
            {count(whole.attempts, attempts)}
          </DecisionsLink>
          . <Link to="/review/scenarios">All scenarios</Link>
          {page.mayOpen && page.versions.length > 1 ? (
            <>
              {" · "}
              <Link to={href("/review/scenarios/:slug/regrade", { slug: page.slug })}>
                Regrade by a newer key
              </Link>
            </>
          ) : null}
        </>
      }
    >
      <SampleForm page={page} />
      {whole.attempts === 0 ? (
        <EmptyState title="Nobody has finished this version in this way yet">
          <span>
            Choose another version, practice instead of assessment, or other people. Versions with
            attempts have their number beside them.
          </span>
        </EmptyState>
      ) : (
        <>
          <FlagList
            places={places.map((place) => ({
              ...{ ...place, href: `#${place.key}` },
              behind: (flag) => flagBehind(page, place.item, flag),
            }))}
            empty={whole.attempts < 5 ? "Too few attempts to say." : "No sign of a bad question."}
          />
          <PlaceContents places={places} />
          <WholePart page={page} />
          <VerdictOverview page={page} />
          <ErrorMatrix page={page} />
          {places.map((place) => (
            <PlacePart key={place.key} place={place} page={page} />
          ))}
        </>
      )}
    </Page>
  );
}
