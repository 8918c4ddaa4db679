import { LONGEST_WORDS } from "./limits.ts";
import { FieldError } from "./field-error.tsx";

interface ReasonFieldProps {
  id: string;
  label?: string;
  hint: string;
  value: string;
  error: string | undefined;
  name?: string;
  required?: boolean;
}

/** A text of some lines with its hint and its error: reasons and notes. */
export function ReasonField(props: ReasonFieldProps) {
  const { id, label = "Reason", hint, value, error, name = "reason", required = true } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={3}
        maxLength={LONGEST_WORDS}
        defaultValue={value}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
