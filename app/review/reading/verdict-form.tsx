import type { Verdict } from "#app/language/handbook/judgement.ts";
import { Form } from "@remix-run/react";

import type { Change } from "#app/attempts/results/change.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { ReasonField } from "#app/kit/form/reason-field.tsx";
import { VERDICT_WORDS, VERDICTS } from "#app/kit/words/words.ts";
import type { RefusedForm } from "./adjust-form.ts";
import { TakeBackForm } from "./take-back-form.tsx";

interface VerdictFormProps {
  target: string;
  /** The verdict in force. */
  verdict: Verdict;
  /** The change in force; null where the key holds. */
  change: Change | null;
  base: number;
  refused: RefusedForm | null;
}

/** Changes the verdict of one decision, or takes a change back. */
export function VerdictForm({ target, verdict, change, base, refused }: VerdictFormProps) {
  const typed = refused?.intent === "verdict" && refused.target === target ? refused : null;
  const id = `verdict-${target}`;
  return (
    <div className="adjust">
      <details open={typed !== null}>
        <summary>Change this verdict</summary>
        <Form method="post" className="adjust-form" preventScrollReset>
          <input type="hidden" name="intent" value="verdict" />
          <input type="hidden" name="target" value={target} />
          <input type="hidden" name="base" value={base} />
          <fieldset className="adjust-choices" aria-describedby={`${id}-error`}>
            <legend>
              The verdict that shall hold (now: {VERDICT_WORDS[verdict].toLowerCase()})
            </legend>
            {VERDICTS.map((one) => (
              <label className="choice" key={one}>
                <input
                  type="radio"
                  name="verdict"
                  value={one}
                  defaultChecked={typed?.values["verdict"] === one}
                  required
                />
                {VERDICT_WORDS[one]}
              </label>
            ))}
            <FieldError id={`${id}-error`} message={typed?.errors["verdict"]} />
          </fieldset>
          <ReasonField
            id={`${id}-reason`}
            hint="At least 10 characters. The trainee reads it, and it stays in the audit trail."
            value={typed?.values["reason"] ?? ""}
            error={typed?.errors["reason"]}
          />
          <p>
            <button className="button primary">Change the verdict</button>
          </p>
        </Form>
      </details>
      {change ? (
        <TakeBackForm
          kind="verdict"
          target={target}
          base={base}
          refused={refused}
          words="Take the change back: the key’s verdict holds again"
        />
      ) : null}
    </div>
  );
}
