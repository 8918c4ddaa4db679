/** The address of the decisions behind a figure. */
import { href } from "#app/href.ts";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";

/** Filters that are absent, empty or undefined do not narrow. `after` is where a page begins. */
export function decisionsHref(
  filters: { readonly [Name in keyof DecisionFilters]?: string | undefined },
  after: string | null = null,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  if (after) params.set("after", after);
  const query = params.toString();
  return query === "" ? "/review/decisions" : `${href("/review/decisions")}?${query}`;
}
