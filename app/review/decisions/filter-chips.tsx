/** The filters that are set; each can be taken away. */
import { Link } from "@remix-run/react";

import { Icon } from "#app/kit/layout/icon.tsx";
import { decisionsHref } from "#app/review/figure/decisions-href.ts";
import type { DecisionFilters, FilterName } from "./decision-filters.ts";
import type { FilterWords } from "./filter-words.server.ts";
import { filterWords } from "./filter-words.ts";

/** What a filter is nothing without: a scene is the scene of a case. */
const INSIDE: Partial<Record<FilterName, readonly FilterName[]>> = {
  slug: ["version", "case", "scene", "choice"],
  case: ["scene", "choice"],
  scene: ["choice"],
};

/** One link for each filter, which leads to the list without it. */
export function FilterChips(props: { set: readonly FilterWords[]; filters: DecisionFilters }) {
  if (props.set.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="Filters">
      {props.set.map((one) => (
        <li key={one.name}>
          <Link className="filter-chip" to={decisionsHref(without(props.filters, one.name))}>
            {filterWords(one)}
            <Icon name="close" />
            <span className="visually-hidden">, take this filter away</span>
          </Link>
        </li>
      ))}
      {props.set.length > 1 ? (
        <li>
          <Link className="filter-chip" to={decisionsHref({})}>
            Take away all
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

function without(filters: DecisionFilters, name: FilterName): DecisionFilters {
  const gone: readonly string[] = [name, ...(INSIDE[name] ?? [])];
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !gone.includes(key)));
}
