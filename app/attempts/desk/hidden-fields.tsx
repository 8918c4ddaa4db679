import type { FormProblem } from "#app/attempts/command.ts";
import { useDeskContext } from "./desk-context.ts";

/** What every form of the desk sends along. */
export function HiddenFields(props: { intent: FormProblem["intent"]; case?: string }) {
  const { seq, eventKey } = useDeskContext();
  return (
    <>
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="key" value={eventKey} />
      <input type="hidden" name="seq" value={seq} />
      {props.case ? <input type="hidden" name="case" value={props.case} /> : null}
    </>
  );
}
