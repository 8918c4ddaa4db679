import { Icon } from "#app/kit/layout/icon.tsx";

/** What is wrong with a field, beside it; it takes the focus where there is no field to take it. */
export function FieldError(props: { id: string; message: string | undefined }) {
  if (!props.message) return null;
  return (
    <p className="field-error" id={props.id} tabIndex={-1}>
      <Icon name="alert" />
      <span>{props.message}</span>
    </p>
  );
}
