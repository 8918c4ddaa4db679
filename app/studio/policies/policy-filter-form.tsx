import { Form } from "@remix-run/react";

import { Icon } from "#app/kit/layout/icon.tsx";
import type { PolicyFilter } from "./filter-policies.ts";

const CHOICES: readonly { show: PolicyFilter["show"]; label: string }[] = [
  { show: "all", label: "All clauses" },
  { show: "in-force", label: "In force" },
  { show: "retired", label: "Retired" },
  { show: "removed", label: "No longer in the handbook" },
  { show: "cited", label: "Named by a scenario or draft" },
  { show: "unused", label: "Named by none" },
];

/** Narrows the list; a plain GET. */
export function PolicyFilterForm({ q, show }: PolicyFilter) {
  return (
    <Form action="/studio/policies" role="search" className="search-form policy-filter">
      <input
        className="input"
        type="search"
        name="q"
        aria-label="Search the policies"
        placeholder="Number, title or section"
        defaultValue={q}
        key={q}
      />
      <select
        className="input"
        name="show"
        aria-label="Which policies"
        defaultValue={show}
        key={show}
      >
        {CHOICES.map((choice) => (
          <option key={choice.show} value={choice.show}>
            {choice.label}
          </option>
        ))}
      </select>
      <button className="button">
        <Icon name="search" />
        Show
      </button>
    </Form>
  );
}
