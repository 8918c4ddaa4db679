import { modeWords } from "#app/attempts/assigned/words.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";

interface HowFieldsProps {
  mode: string | undefined;
  paced: string | undefined;
  errors: Readonly<Record<string, string>>;
  /** Why it cannot be chosen; null where it can. */
  stays: string | null;
}

/** Practice or assessment, and its clock: chosen, or told with the reason why they stay. */
export function HowFields(props: HowFieldsProps) {
  if (props.stays !== null) return <HowItStays {...props} stays={props.stays} />;
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

function HowItStays({ mode, paced, errors, stays }: HowFieldsProps & { stays: string }) {
  const practice = mode === "practice";
  return (
    <div className="field">
      <span className="field-label">How it is taken</span>
      <FieldError id="mode-error" message={errors["mode"]} />
      <input type="hidden" name="mode" value={practice ? "practice" : "assessment"} />
      <input type="hidden" name="paced" value={paced === "yes" ? "yes" : "no"} />
      <span>
        {modeWords({ mode: practice ? "practice" : "assessment", paced: paced === "yes" })}
      </span>
      <span className="hint">{stays}</span>
    </div>
  );
}
