import { LONGEST_NAME } from "./limits.ts";
import { Field } from "./field.tsx";
import type { FormProblems } from "./form-values.ts";

interface CohortFieldsProps {
  name: string;
  timeZone: string;
  /** Names that are offered. */
  zones: readonly string[];
  refused: FormProblems | null;
}

/** What a cohort is called and whose clock it keeps. */
export function CohortFields({ name, timeZone, zones, refused }: CohortFieldsProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  return (
    <>
      <Field
        name="name"
        label="Name"
        required
        maxLength={LONGEST_NAME}
        defaultValue={values["name"] ?? name}
        {...errorOf(errors["name"])}
      />
      <Field
        name="timeZone"
        label="Time zone"
        hint="When assignments open and are due is said in it. Write a place, as Europe/Lisbon."
        list="zones"
        autoComplete="off"
        required
        defaultValue={values["timeZone"] ?? timeZone}
        {...errorOf(errors["timeZone"])}
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

/** An error as `Field` takes it: absent when there is none. */
export function errorOf(error: string | undefined): { error?: string } {
  return error === undefined ? {} : { error };
}
