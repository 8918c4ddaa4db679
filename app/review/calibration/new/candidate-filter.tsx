import { SelectField } from "#app/kit/form/select-field.tsx";
import { VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { SetValues } from "./set-form.ts";

interface CandidateFilterProps {
  values: SetValues;
  scenarios: readonly { readonly slug: string; readonly title: string }[];
  /** Of the scenario that is chosen. */
  places: readonly { readonly key: string; readonly words: string }[];
}

/** What is listed below; a button of the same form, so that nothing marked is lost. */
export function CandidateFilter({ values, scenarios, places }: CandidateFilterProps) {
  return (
    <div className="panel calibration-filter" role="group" aria-label="What is listed">
      <SelectField
        name="slug"
        label="Scenario"
        defaultValue={values.slug}
        options={[
          { value: "", label: "All scenarios" },
          ...scenarios.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
      />
      {values.slug === "" ? null : (
        <SelectField
          name="place"
          label="Place"
          defaultValue={values.place}
          options={[
            { value: "", label: "All places" },
            ...places.map(({ key, words }) => ({ value: key, label: words })),
          ]}
        />
      )}
      <SelectField
        name="verdict"
        label="Judged as"
        defaultValue={values.verdict}
        options={[
          { value: "", label: "Any verdict" },
          ...Object.entries(VERDICT_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <SelectField
        name="sort"
        label="Order"
        defaultValue={values.sort}
        options={[
          { value: "differ", label: "Where answers differ most" },
          { value: "order", label: "As the scenario tells it" },
        ]}
      />
      <label className="choice">
        <input type="checkbox" name="hide" value="yes" defaultChecked={values.hide} />
        <span>I decide too: hide what was decided and its verdicts</span>
      </label>
      <button className="button" formMethod="get" name="page" value="1">
        List these, keep what is marked
      </button>
    </div>
  );
}
