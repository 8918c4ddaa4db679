import type { FormProblem } from "#app/attempts/command.ts";
import { Notice } from "#app/kit/layout/notice.tsx";

/** What a refused form came to when its sheet is no longer there: what happened, and the note that was written. */
export function KeptNote(props: { notice: string | null; sheet: FormProblem | null }) {
  if (!props.notice) return null;
  const note = props.sheet?.intent === "act" ? (props.sheet.values.note?.[0] ?? "") : "";
  return (
    <>
      <Notice tone="problem">{props.notice}</Notice>
      {note.trim() === "" ? null : (
        <div className="field">
          <label htmlFor="kept-note">Your note, which was not sent</label>
          <textarea className="input" id="kept-note" rows={4} readOnly defaultValue={note} />
        </div>
      )}
    </>
  );
}
