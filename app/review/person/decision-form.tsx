import { Form, useNavigation } from "@remix-run/react";

import { FieldError } from "#app/kit/form/field-error.tsx";
import { ReasonField } from "#app/kit/form/reason-field.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { READINESS_WORDS } from "#app/review/readiness/readiness-badge.tsx";
import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";

/** What was typed, and what is wrong with it by field. */
export interface DecisionProblem {
  readonly values: { readonly verdict: string; readonly reason: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** A manager's own decision about somebody, with its reason. */
export function DecisionForm(props: {
  computed: ReadinessVerdict;
  /** What was known when the page was made; it goes back with the form. */
  base: string;
  /** Whether there is a decision that can be taken back. */
  stands: boolean;
  problem: DecisionProblem | undefined;
}) {
  const { problem, computed, base, stands } = props;
  const sending = useNavigation().state === "submitting";
  return (
    <Form method="post" className="decision-form" noValidate>
      <input type="hidden" name="base" value={base} />
      {problem?.errors["form"] ? (
        <Notice tone="problem" title="Nothing was kept yet">
          <p>{problem.errors["form"]}</p>
        </Notice>
      ) : null}
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
              {value === computed ? <span className="meta"> as worked out</span> : null}
            </span>
          </label>
        ))}
        {stands ? (
          <label className="choice">
            <input
              type="radio"
              name="verdict"
              value="worked-out"
              defaultChecked={problem?.values.verdict === "worked-out"}
            />
            <span>
              Take the decision back{" "}
              <span className="meta">what is worked out holds, now and later</span>
            </span>
          </label>
        ) : null}
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
