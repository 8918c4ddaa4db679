/** A labelled list to choose from. */
import type { Option } from "#app/review/measures/filter-words.server.ts";

/** Uncontrolled; React keys it by its value so that it follows the address. */
export function SelectField(props: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}) {
  const id = `filter-${props.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        className="input"
        id={id}
        name={props.name}
        key={props.value}
        defaultValue={props.value}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
