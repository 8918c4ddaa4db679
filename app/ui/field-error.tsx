import { Icon } from "./icon.tsx";

/** What is wrong with a field, beside it. */
export function FieldError(props: { id: string; message: string | undefined }) {
  if (!props.message) return null;
  return (
    <p className="field-error" id={props.id}>
      <Icon name="alert" />
      <span>{props.message}</span>
    </p>
  );
}
