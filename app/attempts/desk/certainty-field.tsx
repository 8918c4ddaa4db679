import { FieldError } from "#app/kit/form/field-error.tsx";
import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { Certainty } from "#app/language/scenario/event.ts";

const STEPS: readonly Certainty[] = [1, 2, 3];

/** How sure, in three steps. Reported beside the score, never part of it. */
export function CertaintyField(props: { value: string | undefined; error: string | undefined }) {
  return (
    <fieldset className="field" aria-describedby="certainty-hint certainty-error">
      <legend className="field-label">How sure are you?</legend>
      <span className="hint" id="certainty-hint">
        Does not change the score. The debrief sets it against how right you were.
      </span>
      <FieldError id="certainty-error" message={props.error} />
      <div className="certainty">
        {STEPS.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name="certainty"
              value={step}
              defaultChecked={props.value === String(step)}
              required
            />
            <span>{CERTAINTY_WORDS[step]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
