import { Form, Link, useNavigate } from "@remix-run/react";

import { href } from "#app/href.ts";
import type { DraftText } from "#app/studio/drafts/draft.ts";
import { SaveStatus } from "./save-status.tsx";
import type { SaveState } from "./use-autosave.ts";

interface DraftHeadProps {
  draft: DraftText;
  /** Whether whoever looks may put it away. */
  mine: boolean;
  waiting: string | null;
  save: SaveState;
  /** The form to send where there is no JavaScript; null where the page saves by itself. */
  formId: string | null;
  /** Saves what is not saved; resolves with whether it is. */
  onLeave: () => Promise<boolean>;
}

/** The draft's title, whether it is saved, and where to go from here. */
export function DraftHead({ draft, mine, waiting, save, formId, onLeave }: DraftHeadProps) {
  const navigate = useNavigate();
  // What is looked at there is what the server has.
  const leaveFor = (to: string) => (event: React.MouseEvent) => {
    event.preventDefault();
    void onLeave().then(() => navigate(to));
  };
  return (
    <header className="workbench-head">
      <div>
        <h1>{draft.title}</h1>
        <p className="meta">
          <Link to="/studio">Studio</Link> / {draft.slug}
        </p>
      </div>
      {formId ? (
        <button className="button" form={formId} name="intent" value="save">
          Save
        </button>
      ) : (
        <SaveStatus state={save} />
      )}
      <div className="button-row">
        <Link
          className="button small"
          to={href("/studio/drafts/:draftId/history", { draftId: draft.id })}
          onClick={leaveFor(href("/studio/drafts/:draftId/history", { draftId: draft.id }))}
        >
          History
        </Link>
        <a
          className="button small"
          href={href("/studio/drafts/:draftId/file", { draftId: draft.id })}
          download
        >
          Download
        </a>
        {draft.closed || waiting ? null : <PutAway draft={draft} mine={mine} />}
        {waiting ? (
          <Link
            className="button small"
            to={href("/studio/reviews/:submissionId", { submissionId: waiting })}
          >
            In review
          </Link>
        ) : null}
        {waiting || draft.closed ? null : (
          <Link
            className="button small primary"
            to={href("/studio/drafts/:draftId/submit", { draftId: draft.id })}
            onClick={leaveFor(href("/studio/drafts/:draftId/submit", { draftId: draft.id }))}
          >
            Submit for review
          </Link>
        )}
      </div>
    </header>
  );
}

function PutAway({ draft, mine }: { draft: DraftText; mine: boolean }) {
  if (!mine && draft.asked !== null)
    return <span className="meta">{draft.owner?.name} is asked to put it away</span>;
  return (
    <Form method="post">
      <button className="button small quiet" name="intent" value={mine ? "close" : "ask"}>
        {mine ? "Put away" : `Ask ${draft.owner?.name} to put it away`}
      </button>
    </Form>
  );
}
