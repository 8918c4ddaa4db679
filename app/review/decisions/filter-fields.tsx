/** The form that narrows the list of decisions; what it has no field for is kept. */
import { Form } from "@remix-run/react";

import { SelectField } from "#app/kit/form/select-field.tsx";
import { CERTAINTY_WORDS, ERROR_WORDS, VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { DecisionFilters, FilterName } from "./decision-filters.ts";
import type { FilterForm, Option } from "./filter-words.server.ts";

const FIELDS: readonly FilterName[] = [
  ...(["cohort", "slug", "mode", "rule", "verdict", "error", "certainty"] as const),
];

const RULES: readonly Option[] = [
  { value: "first", label: "First attempts" },
  { value: "counting", label: "Those that count" },
];
const CERTAINTIES: readonly Option[] = [
  ...optionsOf(CERTAINTY_WORDS),
  { value: "said", label: "Said, whichever" },
];

/** A GET form. */
export function FilterFields({ form, filters }: { form: FilterForm; filters: DecisionFilters }) {
  const kept = Object.entries(filters).filter(([name]) => !FIELDS.some((field) => field === name));
  const field = (name: FilterName, label: string, all: string, options: readonly Option[]) => (
    <SelectField
      key={name}
      name={name}
      label={label}
      defaultValue={filters[name] ?? ""}
      options={[{ value: "", label: all }, ...options]}
    />
  );
  return (
    <Form method="get" action="/review/decisions" className="measure-form panel">
      {field("cohort", "Cohort", "All of yours", form.cohorts)}
      {field("slug", "Scenario", "All scenarios", form.scenarios)}
      {field("mode", "Mode", "Both", [
        { value: "assessment", label: "Assessment" },
        { value: "practice", label: "Practice" },
      ])}
      {field("rule", "Attempts", "All attempts", RULES)}
      {field("verdict", "Verdict", "Any", optionsOf(VERDICT_WORDS))}
      {field("error", "Error", "With and without", optionsOf(names(ERROR_WORDS)))}
      {field("certainty", "Certainty", "Any", CERTAINTIES)}
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button primary">Show</button>
    </Form>
  );
}

function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function names(words: Readonly<Record<string, { readonly name: string }>>) {
  return Object.fromEntries(Object.entries(words).map(([key, { name }]) => [key, name]));
}
