import type { InputHTMLAttributes } from "react";

import { FieldError } from "./field-error.tsx";

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> {
  name: string;
  label: string;
  hint?: string;
  error?: string;
}

/** A labelled text input with its hint and its error. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = `field-${input.name}`;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <input
        {...input}
        className="input"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described.join(" ") || undefined}
      />
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
