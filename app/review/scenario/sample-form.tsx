/** Whose attempts, which of them, and at which version. */
import { Form } from "@remix-run/react";

import { SelectField } from "#app/kit/form/select-field.tsx";
import type { ScenarioPage } from "./scenario-page.server.ts";

/** A GET form. */
export function SampleForm({ page }: { page: ScenarioPage }) {
  const { sample, scopes, versions } = page;
  return (
    <Form method="get" className="measure-form panel">
      {scopes.length > 1 ? (
        <SelectField name="scope" label="People" defaultValue={sample.scope} options={scopes} />
      ) : null}
      <SelectField
        name="mode"
        label="Mode"
        defaultValue={sample.mode}
        options={[
          { value: "assessment", label: "Assessment" },
          { value: "practice", label: "Practice" },
        ]}
      />
      <SelectField
        name="first"
        label="Attempts"
        defaultValue={sample.first ? "1" : "0"}
        options={[
          { value: "1", label: "First of each person" },
          { value: "0", label: "All" },
        ]}
      />
      <SelectField
        name="version"
        label="Version"
        defaultValue={page.version}
        options={versions.map(({ name, n, retired }) => ({
          value: name,
          label: `${name} (n = ${n})${retired ? ", retired" : ""}`,
        }))}
      />
      <button className="button primary">Show</button>
    </Form>
  );
}
