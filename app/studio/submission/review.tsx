import { Form, Link, useNavigation } from "@remix-run/react";

import { href } from "#app/href.ts";
import { LONGEST_WORDS } from "#app/kit/form/limits.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import { Difference } from "#app/studio/compare/difference.tsx";
import { ProblemList } from "#app/studio/publishing/problem-list.tsx";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import type { ReviewPage } from "./review-page.server.ts";
import { SubmissionFacts } from "./submission-facts.tsx";
import { Submitted } from "./submitted.tsx";

interface ReviewProps extends ReviewPage {
  /** What was typed before the last try was refused. */
  note: string;
  problem: string | null;
}

/** A text that was put forward: what is new in it, what the check says, and the decision. */
export function Review(props: ReviewProps) {
  const { submission, errors, warnings, before } = props;
  return (
    <Page title={`Review: ${submission.title}`} width="wide" lead={submission.note}>
      <StudioNav />
      <SubmissionFacts submission={submission} />
      {props.problem ? <Notice tone="problem">{props.problem}</Notice> : null}
      {submission.state === "open" ? <Decision {...props} /> : null}
      <section className="home-part" aria-labelledby="check-heading">
        <h2 id="check-heading">What the check says</h2>
        {errors.length > 0 ? (
          <Notice
            tone="problem"
            title={`${count(errors.length, "error")} keep it from being published`}
          />
        ) : (
          <Notice tone="good">
            No errors{warnings.length > 0 ? `, ${count(warnings.length, "warning")}` : ""}.
          </Notice>
        )}
        <ProblemList problems={[...errors, ...warnings]} />
      </section>
      <Submitted draftId={submission.draftId} text={props.text} />
      {before ? (
        <>
          <p>
            Compared with version {before.number}.{" "}
            {before.running > 0
              ? `${count(before.running, "running attempt")} will stay on the version that it was begun with.`
              : "No attempt is running on it."}
          </p>
          <Difference
            difference={before.difference}
            before={`Version ${before.number}`}
            after="Submitted"
          />
        </>
      ) : (
        <Notice>This will be the first version: there is nothing to compare it with.</Notice>
      )}
    </Page>
  );
}

function Decision({ submission, may, errors, note }: ReviewProps) {
  const { state, formData } = useNavigation();
  const busy = state !== "idle";
  const publishing = busy && formData?.get("decision") === "approve";
  return (
    <Form method="post" className="panel form" aria-label="Decision">
      <p>
        What you approve is the text below.{" "}
        <Link to={href("/studio/drafts/:draftId", { draftId: submission.draftId })}>The draft</Link>{" "}
        may have changed since; whoever writes in it cannot approve it any more.
      </p>
      {may === "nothing" ? (
        <Notice title="Somebody else must approve it">
          <p>You wrote in this draft. You can take it back, or wait for a review.</p>
        </Notice>
      ) : null}
      {may === "approve-own" ? (
        <Notice tone="time" title="You wrote in this draft">
          <p>Here people may approve their own work. The version will say that you did.</p>
        </Notice>
      ) : null}
      {may === "nothing" ? null : (
        <div className="field">
          <label htmlFor="field-note">Your note</label>
          <span className="hint" id="field-note-hint">
            Needed when you give it back: what has to change.
          </span>
          <textarea
            className="input"
            id="field-note"
            name="note"
            rows={3}
            maxLength={LONGEST_WORDS}
            defaultValue={note}
            aria-describedby="field-note-hint"
          />
        </div>
      )}
      <p className="button-row">
        {may === "nothing" ? null : (
          <>
            <button
              className="button primary"
              name="decision"
              value="approve"
              aria-disabled={busy || errors.length > 0 || undefined}
              disabled={errors.length > 0}
            >
              {publishing ? "Checking and publishing…" : "Approve and publish"}
            </button>
            <button className="button" name="decision" value="return">
              Give it back
            </button>
          </>
        )}
        {may === "approve" ? null : (
          <button className="button quiet" name="decision" value="withdraw">
            Withdraw
          </button>
        )}
      </p>
    </Form>
  );
}
