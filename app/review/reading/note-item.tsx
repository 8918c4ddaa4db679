import { Form, Link } from "@remix-run/react";

import { ReasonField } from "#app/kit/form/reason-field.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import type { NoteWords } from "./reading-view.ts";
import { stepHref } from "./step-href.ts";

interface NoteItemProps {
  note: NoteWords;
  refused: RefusedForm | null;
}

/** One note: what it says, what it said before, and for its author the forms that correct or withdraw it. */
export function NoteItem({ note, refused }: NoteItemProps) {
  const { text, by, at, seq, own, earlier } = note;
  const corrected = earlier.at(-1);
  return (
    <li className="panel">
      <p className="note-text">{text}</p>
      <p className="meta">
        {by}, {at} ·{" "}
        {seq === null ? "on the whole attempt" : <Link to={stepHref(seq)}>on step {seq + 1}</Link>}
        {corrected ? ` · corrected ${corrected.until}` : ""}
      </p>
      {earlier.length > 0 ? (
        <details>
          <summary>What it said before</summary>
          <ol className="plain note-earlier">
            {earlier.map((words) => (
              <li key={words.until + words.text}>
                <blockquote className="note-text">{words.text}</blockquote>
                <span className="meta">until {words.until}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {own ? <OwnNoteForms note={note} refused={refused} /> : null}
    </li>
  );
}

function OwnNoteForms({ note, refused }: NoteItemProps) {
  const { id, text, mark } = note;
  const typed = refused?.intent === "correct-note" && refused.target === id ? refused : null;
  return (
    <details open={typed !== null} key={mark}>
      <summary>Correct or withdraw it</summary>
      <Form method="post" className="adjust-form" preventScrollReset>
        <input type="hidden" name="target" value={id} />
        <input type="hidden" name="mark" value={mark} />
        <ReasonField
          id={`note-${id}`}
          label="Note"
          name="text"
          hint="What it says now stays beside it, and in the audit trail."
          value={typed?.values["text"] ?? text}
          error={typed?.errors["text"]}
        />
        <p className="button-row">
          <button className="button primary" name="intent" value="correct-note">
            Save the correction
          </button>
          <button className="button" name="intent" value="withdraw-note" formNoValidate>
            Withdraw the note
          </button>
        </p>
      </Form>
    </details>
  );
}
