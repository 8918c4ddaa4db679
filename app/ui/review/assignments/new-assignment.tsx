import { Form, Link } from "@remix-run/react";

import type { VersionSummary } from "#app/library/version-summary.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { CohortPage } from "#app/ui/review/cohort-page.tsx";
import { errorOf } from "#app/ui/review/cohorts/cohort-fields.tsx";
import { SelectField } from "#app/ui/review/select-field.tsx";
import { levelWords } from "#app/ui/words.ts";

import { RULE_WORDS } from "./words.ts";

interface NewAssignmentProps {
  cohort: CohortHead;
  scenarios: readonly VersionSummary[];
  refused: {
    readonly values: Readonly<Record<string, readonly string[]>>;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
}

const ATTEMPTS = [
  ...Array.from({ length: 10 }, (_, n) => ({ value: String(n + 1), label: String(n + 1) })),
  { value: "any", label: "Any number" },
];
const RULES = (["first", "best", "last"] as const).map((value) => ({
  value,
  label: RULE_WORDS[value],
}));

/** Says what a cohort has to do. */
export function NewAssignment({ cohort, scenarios, refused }: NewAssignmentProps) {
  const errors = refused?.errors ?? {};
  const typed = (name: string) => refused?.values[name]?.at(-1);
  if (scenarios.length === 0) {
    return (
      <CohortPage cohort={cohort} title="New assignment">
        <EmptyState title="No scenario is published yet" />
      </CohortPage>
    );
  }
  return (
    <CohortPage cohort={cohort} title="New assignment">
      <Form method="post" className="panel form review-form">
        <FieldError id="form-error" message={errors["form"]} />
        <Field
          name="title"
          label="Title"
          hint="The people see it."
          required
          maxLength={120}
          defaultValue={typed("title")}
          {...errorOf(errors["title"])}
        />
        <fieldset className="field" aria-describedby="scenario-error">
          <legend className="field-label">Scenarios</legend>
          <FieldError id="scenario-error" message={errors["scenario"]} />
          {scenarios.map((scenario) => (
            <label className="choice" key={scenario.slug}>
              <input
                type="checkbox"
                name="scenario"
                value={scenario.slug}
                defaultChecked={refused?.values["scenario"]?.includes(scenario.slug)}
              />
              <span>
                {scenario.title}{" "}
                <span className="meta">
                  {levelWords(scenario.level)}, about {scenario.minutes} minutes
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <HowFields mode={typed("mode")} paced={typed("paced")} errors={errors} />
        <div className="review-pair">
          <Field
            name="opens"
            label="Opens"
            type="datetime-local"
            hint={`In ${cohort.timeZone}. Empty: at once.`}
            defaultValue={typed("opens")}
            {...errorOf(errors["opens"])}
          />
          <Field
            name="due"
            label="Due"
            type="datetime-local"
            hint={`In ${cohort.timeZone}. Empty: no due date.`}
            defaultValue={typed("due")}
            {...errorOf(errors["due"])}
          />
        </div>
        <p className="hint">
          After the due date people can still begin, until you take the assignment back. The board
          shows that it was late.
        </p>
        <div className="review-pair">
          <SelectField
            name="attempts"
            label="Attempts at each scenario"
            options={ATTEMPTS}
            defaultValue={typed("attempts") ?? "1"}
            error={errors["attempts"]}
          />
          <SelectField
            name="rule"
            label="Which one counts"
            options={RULES}
            defaultValue={typed("rule") ?? "first"}
            error={errors["rule"]}
          />
        </div>
        <div className="button-row">
          <button className="button primary large">Assign</button>
          <Link className="button quiet" to={`/review/cohorts/${cohort.id}/assignments`}>
            Back
          </Link>
        </div>
      </Form>
    </CohortPage>
  );
}

function HowFields(props: {
  mode: string | undefined;
  paced: string | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <fieldset className="field options" aria-describedby="mode-error">
        <legend className="field-label">How it is taken</legend>
        <FieldError id="mode-error" message={props.errors["mode"]} />
        <label className="option">
          <input
            type="radio"
            name="mode"
            value="assessment"
            required
            defaultChecked={props.mode !== "practice"}
          />
          <span>
            Assessment
            <span className="hint">
              Explanations only in the debrief. Only assessments count for readiness.
            </span>
          </span>
        </label>
        <label className="option">
          <input
            type="radio"
            name="mode"
            value="practice"
            defaultChecked={props.mode === "practice"}
          />
          <span>
            Practice
            <span className="hint">The explanation follows each decision.</span>
          </span>
        </label>
      </fieldset>
      <fieldset className="field pace" aria-describedby="paced-error">
        <legend className="field-label">The clock in an assessment</legend>
        <FieldError id="paced-error" message={props.errors["paced"]} />
        <label className="choice">
          <input type="radio" name="paced" value="no" defaultChecked={props.paced !== "yes"} />
          <span>Moves only when people look, decide or wait</span>
        </label>
        <label className="choice">
          <input type="radio" name="paced" value="yes" defaultChecked={props.paced === "yes"} />
          <span>
            Also runs in real time
            <span className="hint"> Each person’s own pace applies.</span>
          </span>
        </label>
      </fieldset>
    </>
  );
}
