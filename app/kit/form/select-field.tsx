import { FieldError } from "./field-error.tsx";

interface SelectFieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  options: readonly { readonly value: string; readonly label: string }[];
  defaultValue?: string | undefined;
}

/** A labelled choice of one, with its hint and its error. It follows what an address says: React makes it anew when its value changes. */
export function SelectField({ name, label, hint, error, options, defaultValue }: SelectFieldProps) {
  const id = `field-${name}`;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <select
        className="input"
        {...{ id, name, defaultValue }}
        key={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={described.join(" ") || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
