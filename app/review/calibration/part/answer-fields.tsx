import { Form, useNavigation } from "@remix-run/react";

import { ClausePicker } from "#app/attempts/desk/clause-picker.tsx";
import { DeskContext } from "#app/attempts/desk/desk-context.ts";
import { LONGEST_NOTE } from "#app/kit/form/limits.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import { AnswerChoices } from "./answer-choices.tsx";
import type { AnswerProblem } from "./answer-item.server.ts";
import type { ItemPage } from "./take-part.server.ts";

interface AnswerFormProps {
  page: ItemPage;
  problem: AnswerProblem | null;
  last: boolean;
}

/** What one would do: action and addressee, certainty, clauses, a note. */
export function AnswerForm({ page, problem, last }: AnswerFormProps) {
  const sending = useNavigation().state === "submitting";
  const errors = problem?.errors ?? {};
  const values = problem?.values;
  const shared = { seq: 0, eventKey: "", sheet: null, clauses: page.clauses };
  return (
    <Form method="post" className="panel form calibration-form" noValidate>
      <h2>What would you do?</h2>
      <input type="hidden" name="item" value={page.item} />
      <AnswerChoices choices={page.view.choices} chosen={values?.answer} error={errors["answer"]} />
      <fieldset className="field" aria-describedby="certainty-error">
        <legend className="field-label">How sure are you?</legend>
        <FieldError id="certainty-error" message={errors["certainty"]} />
        <div className="certainty">
          {([1, 2, 3] as const).map((step) => (
            <label key={step}>
              <input
                type="radio"
                name="certainty"
                value={step}
                defaultChecked={values?.certainty === String(step)}
                required
              />
              <span>{CERTAINTY_WORDS[step]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <DeskContext.Provider value={shared}>
        <ClausePicker
          chosen={values?.cites ?? []}
          error={errors["cites"]}
          hint="Optional. Cite what your answer rests on."
        />
      </DeskContext.Provider>
      <p className="meta">
        <a href="/handbook" target="handbook">
          The handbook, in its own tab
        </a>
      </p>
      <div className="field">
        <label htmlFor="note">Note</label>
        <span className="hint" id="note-hint">
          Optional. Why you decide so; the manager reads it when everybody has finished.
        </span>
        <textarea
          className="input"
          id="note"
          name="note"
          rows={3}
          maxLength={LONGEST_NOTE}
          defaultValue={values?.note}
          aria-describedby="note-hint note-error"
          aria-invalid={errors["note"] ? true : undefined}
        />
        <FieldError id="note-error" message={errors["note"]} />
      </div>
      <p className="button-row">
        <button className="button primary large" aria-disabled={sending || undefined}>
          {sending ? "Writing…" : last ? "Decide the last item" : "Decide, and to the next item"}
        </button>
      </p>
    </Form>
  );
}
