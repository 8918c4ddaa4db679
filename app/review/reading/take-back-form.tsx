import { Form } from "@remix-run/react";
import { useId } from "react";

import { ReasonField } from "#app/kit/form/reason-field.tsx";
import type { RefusedForm } from "./adjust-form.ts";

interface TakeBackFormProps {
  kind: "verdict" | "score" | "regrade" | "grade";
  target: string;
  base: number;
  refused: RefusedForm | null;
  /** "Take the change back". */
  words: string;
}

/** Takes back what holds, with a reason. */
export function TakeBackForm({ kind, target, base, refused, words }: TakeBackFormProps) {
  const id = useId();
  const own =
    refused?.intent === "take-back" && refused.target === target && refused.values["kind"] === kind;
  const typed = own ? refused : null;
  return (
    <details open={typed !== null}>
      <summary>{words}</summary>
      <Form method="post" className="adjust-form" preventScrollReset>
        <input type="hidden" name="intent" value="take-back" />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="target" value={target} />
        <input type="hidden" name="base" value={base} />
        <ReasonField
          id={id}
          hint="At least 10 characters. The trainee reads it; what was changed stays visible."
          value={typed?.values["reason"] ?? ""}
          error={typed?.errors["reason"]}
        />
        <p>
          <button className="button">Take it back</button>
        </p>
      </Form>
    </details>
  );
}
