import { Form, useNavigation } from "@remix-run/react";

import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import { FieldError } from "#app/ui/field-error.tsx";
import { READINESS_WORDS } from "#app/ui/review/readiness-badge.tsx";
import { ReasonField } from "#app/ui/review/reason-field.tsx";

/** What was typed, and what is wrong with it by field. */
export interface DecisionProblem {
  readonly values: { readonly verdict: string; readonly reason: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** A manager's own decision about somebody, with its reason. */
export function DecisionForm(props: {
  computed: ReadinessVerdict;
  problem: DecisionProblem | undefined;
}) {
  const { problem } = props;
  const sending = useNavigation().state === "submitting";
  return (
    <Form method="post" className="decision-form" noValidate>
      <fieldset>
        <legend>Your decision</legend>
        {Object.entries(READINESS_WORDS).map(([value, words]) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="verdict"
              value={value}
              defaultChecked={problem?.values.verdict === value}
            />
            <span>
              {words}
              {value === props.computed ? <span className="meta"> as worked out</span> : null}
            </span>
          </label>
        ))}
        <FieldError id="verdict-error" message={problem?.errors["verdict"]} />
      </fieldset>
      <ReasonField
        id="readiness-reason"
        hint="Kept with your name, the date and what was worked out today; it can be shown to an auditor."
        value={problem?.values.reason ?? ""}
        error={problem?.errors["reason"]}
      />
      <button className="button" disabled={sending}>
        {sending ? "Saving…" : "Keep this decision"}
      </button>
    </Form>
  );
}
