import { Form, Link, useNavigation } from "@remix-run/react";

import { href } from "#app/href.ts";
import { LONGEST_WORDS } from "#app/kit/form/limits.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { ProblemList } from "#app/studio/publishing/problem-list.tsx";
import { StudioNav } from "#app/studio/studio-nav.tsx";

interface SubmitProps {
  draft: { readonly id: string; readonly title: string; readonly seq: number };
  errors: readonly Diagnostic[];
  warnings: readonly Diagnostic[];
  /** The submission that waits already. */
  waiting: string | null;
  note: string;
  problem: string | null;
}

/** Putting a draft forward: what blocks it, or the note for the reviewer. */
export function Submit(props: SubmitProps) {
  const { draft, errors, warnings } = props;
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      title={`Submit: ${draft.title}`}
      lead="Somebody else reads it, plays it, and publishes it or gives it back."
    >
      <StudioNav />
      {props.problem ? <Notice tone="problem">{props.problem}</Notice> : null}
      {props.waiting ? (
        <Notice title="It waits for a review already">
          <p>
            <Link to={href("/studio/reviews/:submissionId", { submissionId: props.waiting })}>
              See the submission
            </Link>
            ; withdraw it there to put forward a newer text.
          </p>
        </Notice>
      ) : errors.length > 0 ? (
        <Notice tone="problem" title={`${count(errors.length, "error")} must be mended first`}>
          <p>
            <Link to={href("/studio/drafts/:draftId", { draftId: draft.id })}>
              Back to the draft
            </Link>
          </p>
        </Notice>
      ) : (
        <Form method="post" className="panel form">
          <input type="hidden" name="seq" value={draft.seq} />
          <div className="field">
            <label htmlFor="field-note">What is new</label>
            <span className="hint" id="field-note-hint">
              A sentence or two. It stays with the version.
            </span>
            <textarea
              className="input"
              id="field-note"
              name="note"
              rows={3}
              required
              maxLength={LONGEST_WORDS}
              defaultValue={props.note}
              aria-describedby="field-note-hint"
            />
          </div>
          <p className="button-row">
            <button className="button primary large" aria-disabled={busy || undefined}>
              {busy ? "Checking and submitting…" : "Submit for review"}
            </button>
            <Link className="button" to={href("/studio/drafts/:draftId", { draftId: draft.id })}>
              Back to the draft
            </Link>
          </p>
        </Form>
      )}
      {warnings.length > 0 && errors.length === 0 ? (
        <p>{count(warnings.length, "warning")}. They do not keep it from being published.</p>
      ) : null}
      <ProblemList problems={[...errors, ...warnings]} />
    </Page>
  );
}
