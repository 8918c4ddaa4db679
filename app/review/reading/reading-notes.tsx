import { Form, useSearchParams } from "@remix-run/react";

import { ReasonField } from "#app/kit/form/reason-field.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import { NoteItem } from "./note-item.tsx";
import type { NoteWords, StepLine } from "./reading-view.ts";

interface ReadingNotesProps {
  notes: readonly NoteWords[];
  steps: readonly StepLine[];
  refused: RefusedForm | null;
}

/** What managers wrote beside the attempt, and a form for one more. */
export function ReadingNotes({ notes, steps, refused }: ReadingNotesProps) {
  const [place] = useSearchParams();
  // A correction of a note that is gone: what was typed can still become a new one.
  const gone = refused?.intent === "correct-note" && !notes.some(({ id }) => id === refused.target);
  const typed = refused?.intent === "note" || gone ? refused : null;
  return (
    <section className="part" id="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">Notes</h2>
      <p className="part-lead">For managers only. The trainee never sees them.</p>
      {notes.length === 0 ? <p className="meta">No note yet.</p> : null}
      {notes.length > 0 ? (
        <ol className="changes">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} refused={refused} />
          ))}
        </ol>
      ) : null}
      {/* Made anew once its note is among the others. */}
      <Form
        method="post"
        className="adjust-form panel"
        id="note-form"
        preventScrollReset
        key={notes.at(-1)?.id}
      >
        <input type="hidden" name="intent" value="note" />
        <div className="field">
          <label htmlFor="note-target">About</label>
          <select
            className="input"
            id="note-target"
            name="target"
            key={place.get("step")}
            defaultValue={(gone ? "" : typed?.target) ?? place.get("step") ?? ""}
          >
            <option value="">The whole attempt</option>
            {steps.map((step) => (
              <option key={step.seq} value={step.seq}>
                Step {step.seq + 1}, {step.time}: {step.words}
              </option>
            ))}
          </select>
        </div>
        <ReasonField
          id="note-text"
          label="Note"
          name="text"
          hint="What another manager should know when they read this attempt."
          value={typed?.values["text"] ?? ""}
          error={typed?.errors["text"]}
        />
        <p>
          <button className="button primary">Add the note</button>
        </p>
      </Form>
    </section>
  );
}
