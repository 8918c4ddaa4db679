import { Form } from "@remix-run/react";

import { Field } from "#app/kit/form/field.tsx";
import { ReasonField } from "#app/kit/form/reason-field.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import { NOT_READINESS } from "./not-readiness.ts";
import { TakeBackForm } from "./take-back-form.tsx";

interface ScoreFormProps {
  percent: number;
  /** Whether a change of the whole is in force. */
  changed: boolean;
  base: number;
  refused: RefusedForm | null;
}

/** Changes the percentage of the whole, or takes that back. */
export function ScoreForm({ percent, changed, base, refused }: ScoreFormProps) {
  const typed = refused?.intent === "score" ? refused : null;
  const error = typed?.errors["percent"];
  return (
    <div className="adjust">
      <details open={typed !== null}>
        <summary>Change the result of the whole attempt</summary>
        <Form method="post" className="adjust-form" preventScrollReset>
          <input type="hidden" name="intent" value="score" />
          <input type="hidden" name="base" value={base} />
          <Field
            name="percent"
            label="Result in percent"
            hint={`Now ${percent} %. The lines stay as they are; the difference is shown as a correction. A critical error still fails the attempt: change its verdict instead. ${NOT_READINESS}`}
            type="number"
            min={0}
            max={100}
            step={1}
            inputMode="numeric"
            defaultValue={typed?.values["percent"] ?? ""}
            required
            {...(error ? { error } : {})}
          />
          <ReasonField
            id="score-reason"
            hint="At least 10 characters. The trainee reads it, and it stays in the audit trail."
            value={typed?.values["reason"] ?? ""}
            error={typed?.errors["reason"]}
          />
          <p>
            <button className="button primary">Change the result</button>
          </p>
        </Form>
      </details>
      {changed ? (
        <TakeBackForm
          kind="score"
          target=""
          base={base}
          refused={refused}
          words="Take the change back: what the lines come to holds again"
        />
      ) : null}
    </div>
  );
}
