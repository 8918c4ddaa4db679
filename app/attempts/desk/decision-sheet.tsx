import type { KeyboardEvent } from "react";

import { LONGEST_NOTE } from "#app/kit/form/limits.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import type { ActionView, CaseView, DeskView } from "#app/language/scenario/desk-view.ts";
import { CertaintyField } from "./certainty-field.tsx";
import { ClausePicker } from "./clause-picker.tsx";
import { useDeskContext } from "./desk-context.ts";
import { DeskForm } from "./desk-form.tsx";
import { DeskLink } from "./desk-link.tsx";
import { deskSearch } from "./desk-place.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import { PacketField } from "./packet-field.tsx";
import { EscalationField } from "./escalation-field.tsx";
import { TeamField } from "./team-field.tsx";
import { useDeskSending } from "./use-desk-sending.ts";

interface DecisionSheetProps {
  action: ActionView;
  case: CaseView;
  view: DeskView;
}

/** What goes with a decision: addressee, clauses, certainty, note, packet. */
export function DecisionSheet({ action, case: open, view }: DecisionSheetProps) {
  const { sheet } = useDeskContext();
  const { posting: busy } = useDeskSending();
  const refused =
    sheet?.intent === "act" && sheet.case === open.id && sheet.values.do?.includes(action.id)
      ? sheet
      : null;
  const values = refused?.values ?? {};
  const errors = refused?.errors ?? {};
  return (
    <DeskForm
      method="post"
      replace
      preventScrollReset
      className="sheet"
      id="sheet"
      aria-labelledby="sheet-heading"
      onKeyDown={submitWithControlEnter}
    >
      <HiddenFields intent="act" case={open.id} />
      <input type="hidden" name="do" value={action.id} />
      <header className="column-head sheet-head">
        <h2 id="sheet-heading" tabIndex={-1}>
          {action.label}
        </h2>
        <p className="meta">{open.title}</p>
      </header>
      <div className="column-scroll sheet-body">
        <FieldError id="sheet-error" message={errors.form ?? errors.do} />
        {action.teams.length > 0 ? (
          <TeamField teams={action.teams} value={values.to?.[0]} error={errors.to} />
        ) : null}
        {action.teams.length > 0 ? (
          <EscalationField
            action={action}
            offered={view.escalation}
            values={values}
            errors={errors}
          />
        ) : null}
        <ClausePicker chosen={values.cites ?? []} error={errors.cites} />
        <CertaintyField value={values.certainty?.[0]} error={errors.certainty} />
        <NoteField
          asked={action.asks.includes("note")}
          value={values.note?.[0]}
          error={errors.note}
        />
        <PacketField
          case={open}
          asked={action.asks.includes("packet")}
          chosen={values.attaches ?? []}
          error={errors.attaches}
        />
      </div>
      <footer className="sheet-foot">
        <button className="button primary" aria-disabled={busy || undefined}>
          <Icon name="check" />
          {busy ? "Sending…" : `Decide · ${count(action.minutes, "minute")}`}
          <kbd>Ctrl ↵</kbd>
        </button>
        <DeskLink className="button quiet" to={deskSearch({ case: open.id })} id="sheet-cancel">
          Cancel <kbd>Esc</kbd>
        </DeskLink>
      </footer>
    </DeskForm>
  );
}

function NoteField(props: {
  asked: boolean;
  value: string | undefined;
  error: string | undefined;
}) {
  return (
    <div className="field">
      <label htmlFor="note">Note</label>
      <span className="hint" id="note-hint">
        {props.asked
          ? "The next person decides from this: what it is, what you saw, what you did, what you ask for."
          : "Optional. It stands in the record of the case."}
      </span>
      <textarea
        className="input"
        id="note"
        name="note"
        rows={3}
        maxLength={LONGEST_NOTE}
        defaultValue={props.value}
        aria-describedby="note-hint note-error"
        aria-invalid={props.error ? true : undefined}
      />
      <FieldError id="note-error" message={props.error} />
    </div>
  );
}

function submitWithControlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
