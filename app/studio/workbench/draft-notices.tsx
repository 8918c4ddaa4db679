import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";

import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { DraftNews, DraftText, Returned } from "#app/studio/drafts/draft.ts";
import { dropCopy, findCopy } from "./kept-copy.ts";
import type { SaveState } from "./use-autosave.ts";

/** A text that was not taken: `problem` says why, else somebody else was faster. */
export interface RefusedSave {
  readonly text: string;
  readonly problem: string | null;
}

interface DraftNoticesProps {
  draft: DraftText;
  /** What its text is kept under in this browser. */
  keptAs: string;
  waiting: string | null;
  returned: Returned | null;
  news: DraftNews | null;
  seq: number;
  save: SaveState;
  refused: RefusedSave | null;
  onUseCopy: (text: string) => void;
}

/** What one has to know before writing on: others at work, a newer text, words that an earlier window could not save. */
export function DraftNotices(props: DraftNoticesProps) {
  const { draft, news, save, refused } = props;
  const [copy, setCopy] = useState<string | null>(null);
  useEffect(() => {
    const found = findCopy(props.keptAs);
    if (found && found.text !== draft.text) setCopy(found.text);
    else dropCopy(props.keptAs);
    // Only what was left behind before this window opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const newer = news !== null && news.seq > props.seq && save.kind === "saved";
  return (
    <>
      {draft.closed ? (
        <Notice tone="time" title="This draft was put away">
          <p>It can be read here. A new draft of the same name takes it up again.</p>
        </Notice>
      ) : null}
      {props.waiting ? (
        <Notice>
          This draft waits for a review. What is reviewed is the text as it was put forward; whoever
          writes here now cannot approve it.
        </Notice>
      ) : null}
      {props.returned ? <GivenBack returned={props.returned} /> : null}
      {refused ? (
        <Notice
          tone="problem"
          title={refused.problem ? "It was not saved" : "Somebody else saved first"}
        >
          <p>
            {refused.problem ??
              "The draft below is theirs. Yours is kept in the history, and here, so that you can join them:"}
          </p>
          <textarea className="input" rows={8} readOnly defaultValue={refused.text} />
        </Notice>
      ) : null}
      {news && news.others.length > 0 ? <Others others={news.others} /> : null}
      {newer ? (
        <Notice tone="time" title={`${news.savedBy} saved a newer text`}>
          <p>
            <a href={href("/studio/drafts/:draftId", { draftId: draft.id })}>Show it</a>. If you
            write on here, both texts are shown to you when you save; nothing is lost.
          </p>
        </Notice>
      ) : null}
      {copy !== null ? (
        <Notice tone="time" title="This browser has a text that was never saved">
          <p className="button-row">
            <button
              type="button"
              className="button small primary"
              onClick={() => {
                props.onUseCopy(copy);
                setCopy(null);
              }}
            >
              Use it
            </button>
            <button
              type="button"
              className="button small"
              onClick={() => {
                dropCopy(props.keptAs);
                setCopy(null);
              }}
            >
              Throw it away
            </button>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function GivenBack({ returned }: { returned: Returned }) {
  const { submission, by, note } = returned;
  return (
    <Notice tone="time" title={`Given back by ${by}`}>
      <p>
        “{note}”{" "}
        <Link to={href("/studio/reviews/:submissionId", { submissionId: submission })}>
          See the review
        </Link>
      </p>
    </Notice>
  );
}

function Others({ others }: { others: DraftNews["others"] }) {
  const names = others.map(({ name, yourself }) => (yourself ? "you, in another window" : name));
  return (
    <div role="status">
      <Notice tone="time">
        Open elsewhere too: {[...new Set(names)].join(", ")}. If two of you write at once, both
        texts are kept and shown.
      </Notice>
    </div>
  );
}
