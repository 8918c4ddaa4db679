import { useId } from "react";

interface FormSelectProps {
  forms: readonly string[];
  form: string | null;
  onChoose: (form: string) => void;
}

/** Which form of the text the panes show; nothing where there is one. */
export function FormSelect({ forms, form, onChoose }: FormSelectProps) {
  const id = useId();
  if (form === null || forms.length < 2) return null;
  return (
    <span className="form-select">
      <label htmlFor={id}>Form</label>
      <select
        className="input"
        id={id}
        value={form}
        onChange={(event) => onChoose(event.target.value)}
      >
        {forms.map((letter) => (
          <option key={letter}>{letter}</option>
        ))}
      </select>
    </span>
  );
}
