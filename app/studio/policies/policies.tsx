import { Link } from "@remix-run/react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import type { PolicyFilter } from "./filter-policies.ts";
import { PolicyFilterForm } from "./policy-filter-form.tsx";
import { PolicyTable } from "./policy-table.tsx";
import type { PolicyRow } from "./policy.ts";

interface PoliciesProps {
  filter: PolicyFilter;
  policies: readonly PolicyRow[];
  /** How many there are without the filter. */
  all: number;
}

/** Every clause by section: whether it holds, which wording it has, and how many scenarios rest on it. */
export function Policies({ filter, policies, all }: PoliciesProps) {
  const sections = new Map<string, PolicyRow[]>();
  for (const policy of policies) {
    const title = policy.section ?? "No longer in the handbook";
    sections.set(title, [...(sections.get(title) ?? []), policy]);
  }
  const lead =
    policies.length === all
      ? `${count(all, "clause")}. Attempts keep the wording that they began with.`
      : `${policies.length} of ${count(all, "clause")}.`;
  return (
    <Page title="Policies" width="wide" lead={lead}>
      <StudioNav />
      <PolicyFilterForm {...filter} />
      {policies.length === 0 ? (
        <EmptyState icon="search" title="No clause is like that">
          <p>
            Try other words, or <Link to="/studio/policies">see all clauses</Link>.
          </p>
        </EmptyState>
      ) : null}
      {[...sections].map(([title, rows]) => (
        <section className="home-part" key={title}>
          <h2>{title}</h2>
          <PolicyTable title={title} policies={rows} />
        </section>
      ))}
    </Page>
  );
}
