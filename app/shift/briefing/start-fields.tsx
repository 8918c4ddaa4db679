import { FieldError } from "#app/kit/form/field-error.tsx";

interface StartOptionsProps {
  shift: { readonly from: string; readonly to: string; readonly paceSeconds: number };
  paceFactor: number;
  /** No practice now: an assessment of the scenario is open. */
  held: boolean;
  refused: {
    readonly values: Readonly<Record<string, string>>;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
}

const FACTORS = [
  { factor: 1, label: "Standard" },
  { factor: 1.5, label: "Half as much again" },
  { factor: 2, label: "Double" },
];

/** How to take it: `mode` practice or assessment, `paced` yes or no, `paceFactor` 1, 1.5 or 2. */
export function StartOptions({ shift, paceFactor, held, refused }: StartOptionsProps) {
  const values = refused?.values ?? {};
  const mode = held ? "assessment" : (values.mode ?? "practice");
  return (
    <>
      <FieldError id="start-error" message={refused?.errors.form} />
      <fieldset className="field options" aria-describedby="mode-error">
        <legend className="field-label">How do you want to take it?</legend>
        <FieldError id="mode-error" message={refused?.errors.mode} />
        <label className="option">
          <input
            type="radio"
            name="mode"
            value="practice"
            defaultChecked={mode === "practice"}
            disabled={held}
            required
          />
          <span>
            Practice
            <span className="hint">
              {held
                ? "Not while your assessment of this scenario is open."
                : "The explanation follows each decision."}
            </span>
          </span>
        </label>
        <label className="option">
          <input
            type="radio"
            name="mode"
            value="assessment"
            defaultChecked={mode === "assessment"}
          />
          <span>
            Assessment
            <span className="hint">Explanations only in the debrief, after the shift.</span>
          </span>
        </label>
      </fieldset>
      <fieldset className="field pace" aria-describedby="paced-error pace-factor-error">
        <legend className="field-label">The clock in an assessment</legend>
        <FieldError id="paced-error" message={refused?.errors.paced} />
        <label className="choice">
          <input type="radio" name="paced" value="no" defaultChecked={values.paced !== "yes"} />
          <span>
            Moves only when you look, decide or wait
            <span className="hint">Read as long as you like.</span>
          </span>
        </label>
        <label className="choice">
          <input type="radio" name="paced" value="yes" defaultChecked={values.paced === "yes"} />
          <span>
            Also runs in real time
            <span className="hint">
              From {shift.from} to {shift.to}, a minute lasts {shift.paceSeconds} seconds.
            </span>
          </span>
        </label>
        <label className="pace-factor">
          <span>Time per minute, in real time</span>
          <select
            className="input"
            name="paceFactor"
            defaultValue={values.paceFactor ?? String(paceFactor)}
          >
            {FACTORS.map(({ factor, label }) => (
              <option key={factor} value={factor}>
                {label}: {Math.round(shift.paceSeconds * factor)} seconds
              </option>
            ))}
          </select>
        </label>
        <FieldError id="pace-factor-error" message={refused?.errors.paceFactor} />
      </fieldset>
    </>
  );
}
