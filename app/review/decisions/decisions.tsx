/** The decisions behind a figure, each with the way to where it was taken. */
import { Link } from "@remix-run/react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import { decisionsHref } from "#app/review/figure/decisions-href.ts";
import type { DecisionFilters } from "./decision-filters.ts";
import type { DecisionPage } from "./decisions-behind.server.ts";
import { DecisionsTable } from "./decisions-table.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { FilterFields } from "./filter-fields.tsx";
import type { FilterForm } from "./filter-words.server.ts";

interface DecisionsProps {
  page: DecisionPage;
  form: FilterForm;
  filters: DecisionFilters;
  /** Whether this is the first page. */
  start: boolean;
}

/** The whole screen. */
export function Decisions({ page, form, filters, start }: DecisionsProps) {
  return (
    <Page
      title="Decisions"
      width="wide"
      lead={
        <>
          Judged decisions of finished attempts in your cohorts, those finished last first. A figure
          over all people can count more than you see here: others are not shown by name.
        </>
      }
    >
      <FilterChips set={form.set} filters={filters} />
      <FilterFields form={form} filters={filters} />
      {page.rows.length === 0 ? (
        <EmptyState title="No decision in your cohorts fits these filters">
          <Link to={decisionsHref({})}>Take away all filters</Link>
        </EmptyState>
      ) : (
        <section className="part" aria-label="Decisions">
          <p className="meta">
            {foundWords(page)}
            {page.after || !start ? ", fifty on a page" : ""}
          </p>
          <DecisionsTable rows={page.rows} />
          <nav className="measure-pages" aria-label="Pages">
            {start ? null : (
              <Link className="button" to={decisionsHref(filters)}>
                First page
              </Link>
            )}
            {page.after ? (
              <Link className="button" to={decisionsHref(filters, page.after)}>
                Next page
              </Link>
            ) : null}
          </nav>
        </section>
      )}
    </Page>
  );
}

function foundWords({ n, more, attempts }: DecisionPage): string {
  if (more) return `More than ${n.toLocaleString("en")} decisions`;
  return `${count(n, "decision")} in ${count(attempts, "attempt")}`;
}
