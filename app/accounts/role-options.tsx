import { FieldError } from "#app/kit/form/field-error.tsx";
import { ROLE_WORDS } from "./role-words.ts";
import type { Role } from "./role.ts";
import type { Following } from "./what-follows.ts";

interface RoleOptionsProps {
  legend: string;
  /** In this order, with what follows from each for somebody who has another. */
  roles: readonly ({ readonly role: Role } & Partial<Following>)[];
  chosen: string | undefined;
  /** The role that somebody has. */
  now?: Role;
  error: string | undefined;
}

/** The choice of a `role`, with what each may do and what follows from giving it. */
export function RoleOptions({ legend, roles, chosen, now, error }: RoleOptionsProps) {
  return (
    <fieldset className="field options" aria-describedby={error ? "role-error" : undefined}>
      <legend className="field-label">{legend}</legend>
      <FieldError id="role-error" message={error} />
      {roles.map(({ role, follows = [], blocked = null }) => (
        <label className="option" key={role}>
          <input
            type="radio"
            name="role"
            value={role}
            defaultChecked={chosen === role}
            disabled={blocked !== null}
            required
          />
          <span>
            {ROLE_WORDS[role].name}
            {role === now ? " (now)" : ""}
            <span className="hint">{ROLE_WORDS[role].means}</span>
            {[...(blocked === null ? follows : [`Not possible yet. ${blocked}`])].map((words) => (
              <span className="hint account-follows" key={words}>
                {words}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
