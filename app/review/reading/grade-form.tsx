import { Form } from "@remix-run/react";

import type { GradedAnswer } from "#app/attempts/results/change.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { ReasonField } from "#app/kit/form/reason-field.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import { useRubric } from "./rubric-context.ts";

interface GradeFormProps {
  answer: GradedAnswer;
  base: number;
  refused: RefusedForm | null;
}

/** One mark for each criterion, with what it means, and a comment if wanted. */
export function GradeForm({ answer, base, refused }: GradeFormProps) {
  const rubric = useRubric();
  const target = String(answer.seq);
  const typed = refused?.intent === "grade" && refused.target === target ? refused : null;
  const markOf = (id: string) =>
    typed?.values[`mark:${id}`] ?? answer.grade?.marks.find((one) => one.id === id)?.mark;
  return (
    <details open={typed !== null}>
      <summary>{answer.grade ? "Grade it again" : "Grade this note"}</summary>
      <Form method="post" className="adjust-form" preventScrollReset>
        <input type="hidden" name="intent" value="grade" />
        <input type="hidden" name="target" value={target} />
        <input type="hidden" name="base" value={base} />
        {rubric.map((criterion) => {
          const error = `grade-${target}-${criterion.id}-error`;
          return (
            <fieldset className="adjust-choices" key={criterion.id} aria-describedby={error}>
              <legend>
                {criterion.title} <span className="meta">{criterion.clause}</span>
              </legend>
              {criterion.words.map((words, mark) => (
                <label className="choice" key={mark}>
                  <input
                    type="radio"
                    name={`mark:${criterion.id}`}
                    value={mark}
                    defaultChecked={String(markOf(criterion.id) ?? "") === String(mark)}
                    required
                  />
                  <span>
                    <b className="figure-number">{mark}</b> {words}
                  </span>
                </label>
              ))}
              <FieldError id={error} message={typed?.errors[`mark:${criterion.id}`]} />
            </fieldset>
          );
        })}
        <ReasonField
          id={`grade-${target}-reason`}
          label="Comment (not required)"
          hint="The trainee reads it beside the marks."
          value={typed?.values["reason"] ?? answer.grade?.reason ?? ""}
          error={typed?.errors["reason"]}
          required={false}
        />
        <p>
          <button className="button primary">Record the grade</button>
        </p>
      </Form>
    </details>
  );
}
