import { FieldError } from "#app/kit/form/field-error.tsx";
import type { ActionView, EscalationView } from "#app/language/scenario/desk-view.ts";

interface EscalationFieldProps {
  action: ActionView;
  offered: EscalationView;
  values: Readonly<Record<string, readonly string[]>>;
  errors: Readonly<Record<string, string>>;
}

/** What is said with a report that is passed on: the line of the matrix; in a packet also how soon, and what is asked for. */
export function EscalationField({ action, offered, values, errors }: EscalationFieldProps) {
  const { lines, urgencies, proposals } = offered;
  const line = values["line"]?.[0];
  const routed = lines.some(({ route }) => route !== null);
  return (
    <>
      <fieldset className="field" aria-describedby="line-hint line-error">
        <legend className="field-label">Which line of the matrix?</legend>
        <span className="hint" id="line-hint">
          {routed
            ? "What makes it necessary to pass this on. In an assessment the routes are not shown."
            : "What makes it necessary to pass this on. Where each line goes is in the handbook."}
        </span>
        <FieldError id="line-error" message={errors["line"]} />
        {lines.map(({ id, trigger, route }) => (
          <label className="choice" key={id}>
            <input type="radio" name="line" value={id} defaultChecked={line === id} />
            <span>
              {trigger}
              {route === null ? null : <span className="meta matrix-route">{route}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {action.asks.includes("packet") ? (
        <>
          <fieldset className="field">
            <legend className="field-label">How soon?</legend>
            {urgencies.map(({ id, label }) => (
              <label className="choice" key={id}>
                <input
                  type="radio"
                  name="urgency"
                  value={id}
                  defaultChecked={values["urgency"]?.[0] === id}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <div className="field">
            <label htmlFor="proposes">What do you ask for?</label>
            <select
              className="input"
              id="proposes"
              name="proposes"
              defaultValue={values["proposes"]?.[0] ?? ""}
              aria-describedby="proposes-error"
              aria-invalid={errors["proposes"] ? true : undefined}
            >
              <option value="">Nothing in particular</option>
              {proposals.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
            <FieldError id="proposes-error" message={errors["proposes"]} />
          </div>
        </>
      ) : null}
    </>
  );
}
