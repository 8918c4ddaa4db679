import { LONGEST_ADDRESSES } from "#app/kit/form/limits.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import type { CohortPerson } from "./cohort-people.server.ts";
import type { SetValues } from "./set-form.ts";

interface PeopleFieldProps {
  people: readonly CohortPerson[];
  values: SetValues;
  error: string | undefined;
}

/** Who decides: people of the cohort to mark, and anybody else by e-mail. */
export function PeopleField({ people, values, error }: PeopleFieldProps) {
  const managers = people.filter(({ manages }) => manages);
  const members = people.filter(({ manages }) => !manages);
  return (
    <fieldset className="field" aria-describedby="people-error">
      <legend className="field-label">Who decides</legend>
      <FieldError id="people-error" message={error} />
      <ul className="plain calibration-people">
        {managers.map((person) => (
          <Person key={person.id} person={person} values={values} />
        ))}
      </ul>
      {members.length > 0 ? (
        <details open={members.some(({ id }) => values.people.includes(id))}>
          <summary>Trainees of the cohort ({members.length})</summary>
          <ul className="plain calibration-people" data-long>
            {members.map((person) => (
              <Person key={person.id} person={person} values={values} />
            ))}
          </ul>
        </details>
      ) : null}
      <div className="field">
        <label htmlFor="others">Others, by e-mail</label>
        <span className="hint" id="others-hint">
          Anybody with an account: trainers, managers of other cohorts, other trainees. One in each
          line, or with commas between.
        </span>
        <textarea
          className="input"
          id="others"
          name="others"
          rows={3}
          maxLength={LONGEST_ADDRESSES}
          defaultValue={values.others}
          aria-describedby="others-hint"
        />
      </div>
    </fieldset>
  );
}

function Person({ person, values }: { person: CohortPerson; values: SetValues }) {
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          name="person"
          value={person.id}
          defaultChecked={values.people.includes(person.id)}
        />
        <span>
          {person.name} <span className="meta">{person.email}</span>
          {person.manages ? <span className="meta">, manager</span> : null}
        </span>
      </label>
    </li>
  );
}
