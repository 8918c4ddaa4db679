import { Field } from "#app/kit/form/field.tsx";
import { errorOf } from "#app/kit/form/text-field.tsx";

interface ConfirmFieldProps {
  /** Two forms of one page call it differently. */
  name: string;
  hint: string;
  /** Whether every choice of the form needs it. */
  required?: boolean;
  error: string | undefined;
}

/** The password of whoever is signed in, asked for again. It is never sent back. */
export function ConfirmField({ name, hint, required = true, error }: ConfirmFieldProps) {
  return (
    <Field
      name={name}
      label="Your own password"
      type="password"
      hint={hint}
      autoComplete="current-password"
      required={required}
      {...errorOf(error)}
    />
  );
}
