import { FieldError } from "#app/kit/form/field-error.tsx";
import type { AnswerChoice } from "./item-view.ts";

interface AnswerChoicesProps {
  choices: readonly AnswerChoice[];
  chosen: string | undefined;
  error: string | undefined;
}

/** The whole desk as one choice; an action that goes to a team stands once for each, so that it works without a script. */
export function AnswerChoices({ choices, chosen, error }: AnswerChoicesProps) {
  return (
    <fieldset className="field calibration-choices" aria-describedby="answer-error">
      <legend className="field-label">Action of the desk</legend>
      <FieldError id="answer-error" message={error} />
      {choices.map(({ action, label, teams }) =>
        teams.length === 0 ? (
          <Choice key={action} value={action} label={label} chosen={chosen} />
        ) : (
          <div key={action} role="group" aria-label={label} className="calibration-teams">
            <span className="meta">{label}</span>
            {teams.map((team) => (
              <Choice
                key={team.id}
                value={`${action}:${team.id}`}
                label={team.label}
                spoken={`${label}: `}
                chosen={chosen}
              />
            ))}
          </div>
        ),
      )}
    </fieldset>
  );
}

function Choice(props: {
  value: string;
  label: string;
  spoken?: string;
  chosen: string | undefined;
}) {
  return (
    <label className="choice">
      <input
        type="radio"
        name="answer"
        value={props.value}
        defaultChecked={props.chosen === props.value}
        required
      />
      <span>
        {props.spoken ? <span className="visually-hidden">{props.spoken}</span> : null}
        {props.label}
      </span>
    </label>
  );
}
