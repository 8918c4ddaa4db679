import { Form } from "@remix-run/react";

import type { AssignmentView, ExtensionView } from "#app/attempts/assigned/assignment.ts";
import { LONGEST_SHORT_REASON } from "#app/kit/form/limits.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { Field } from "#app/kit/form/field.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";

const PACES = [
  { value: "", label: "As their account says" },
  { value: "1", label: "Standard" },
  { value: "1.5", label: "Half as much time again" },
  { value: "2", label: "Double time" },
];

interface ExtensionsProps {
  assignment: AssignmentView & { readonly extensions: readonly ExtensionView[] };
  cohort: { readonly timeZone: string };
  people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  refused: FormProblems | null;
}

/** Other terms for one person: those that there are, and a form for more. */
export function Extensions({ assignment, cohort, people, refused }: ExtensionsProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  const { extensions, stage } = assignment;
  return (
    <section className="home-part" aria-labelledby="extensions-heading">
      <h2 id="extensions-heading">Extensions</h2>
      {extensions.length === 0 ? (
        <EmptyState icon="clock" title="The same terms hold for everybody" />
      ) : (
        <ExtensionTable extensions={extensions} />
      )}
      {stage === "closed" ? null : (
        <Form
          method="post"
          className="panel form review-form"
          key={extensions.map(({ userId, reason }) => userId + reason).join()}
        >
          <h3>Other terms for one person</h3>
          <FieldError id="extension-error" message={errors["form"]} />
          <SelectField
            name="userId"
            label="Person"
            hint="Whoever has other terms already gets these instead."
            options={[
              { value: "", label: "Choose a person" },
              ...people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
            ]}
            defaultValue={values["userId"]}
            error={errors["userId"]}
          />
          <div className="review-pair">
            {assignment.due ? (
              <Field
                name="due"
                label="Later due date"
                type="datetime-local"
                hint={`In ${cohort.timeZone}. Empty: as for everybody.`}
                defaultValue={values["due"]}
                {...errorOf(errors["due"])}
              />
            ) : null}
            {assignment.attemptsAllowed === null ? null : (
              <Field
                name="extraAttempts"
                label="More attempts"
                hint="At each scenario, up to 10."
                inputMode="numeric"
                defaultValue={values["extraAttempts"] ?? "0"}
                {...errorOf(errors["extraAttempts"])}
              />
            )}
            {assignment.paced ? (
              <SelectField
                name="paceFactor"
                label="Time per minute"
                hint="Of the real-time clock."
                options={PACES}
                defaultValue={values["paceFactor"]}
                error={errors["paceFactor"]}
              />
            ) : null}
          </div>
          <Field
            name="reason"
            label="Reason"
            hint="It is kept in the audit trail. Do not write a diagnosis."
            required
            maxLength={LONGEST_SHORT_REASON}
            defaultValue={values["reason"]}
            {...errorOf(errors["reason"])}
          />
          <p>
            <button className="button primary" name="intent" value="extend">
              Save
            </button>
          </p>
        </Form>
      )}
    </section>
  );
}

function ExtensionTable({ extensions }: { extensions: readonly ExtensionView[] }) {
  return (
    <ScrollBox label="Table of extensions" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Due</th>
            <th scope="col" className="number">
              More attempts
            </th>
            <th scope="col">Pace</th>
            <th scope="col">Reason</th>
            <th scope="col">
              <span className="visually-hidden">Take back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {extensions.map((one) => (
            <tr key={one.userId}>
              <th scope="row">{one.name}</th>
              <td className="when">{one.due ?? "as for everybody"}</td>
              <td className="number">{one.extraAttempts}</td>
              <td>{one.paceFactor === null ? "their own" : `${one.paceFactor} ×`}</td>
              <td>{one.reason}</td>
              <td>
                <Form method="post">
                  <input type="hidden" name="userId" value={one.userId} />
                  <button className="button small" name="intent" value="end-extension">
                    Take back<span className="visually-hidden"> the extension of {one.name}</span>
                  </button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
