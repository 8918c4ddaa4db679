import { FieldError } from "#app/kit/form/field-error.tsx";
import type { ActionView } from "#app/language/scenario/desk-view.ts";

interface TeamFieldProps {
  teams: ActionView["teams"];
  value: string | undefined;
  error: string | undefined;
}

/** To whom: every team the action can be addressed to, with how fast they answer. */
export function TeamField({ teams, value, error }: TeamFieldProps) {
  return (
    <fieldset className="field" aria-describedby="to-error">
      <legend className="field-label">To</legend>
      <FieldError id="to-error" message={error} />
      {teams.map((team) => (
        <label className="choice team" key={team.id}>
          <input
            type="radio"
            name="to"
            value={team.id}
            defaultChecked={team.id === value}
            required
          />
          <span>{team.label}</span>
          {team.answers === null ? null : (
            <span className="meta">answers in {team.answers} min</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
