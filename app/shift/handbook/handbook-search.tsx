import { Link } from "@remix-run/react";

import { ClauseText } from "#app/kit/layout/clause-text.tsx";
import type { ClauseProps } from "#app/kit/layout/clause-text.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import { HandbookSearchForm } from "./handbook-search-form.tsx";

interface HandbookSearchProps {
  q: string;
  hits: readonly ClauseProps[];
}

/** What a search found, every clause in full. */
export function HandbookSearch({ q, hits }: HandbookSearchProps) {
  return (
    <Page title="Handbook" lead={`${count(hits.length, "clause")} for “${q}”`}>
      <HandbookSearchForm q={q} />
      {hits.length === 0 ? (
        <EmptyState icon="search" title={`Nothing found for “${q}”`}>
          <p>
            Try fewer or other words, or <Link to="/handbook">look through the sections</Link>.
          </p>
        </EmptyState>
      ) : (
        <div className="clauses">
          {hits.map((hit) => (
            <article className="clause panel" key={hit.id}>
              <h2>
                <b className="clause-id">{hit.id}</b> {hit.title}
              </h2>
              <ClauseText clause={hit} />
            </article>
          ))}
        </div>
      )}
    </Page>
  );
}
