import { Form, Link } from "@remix-run/react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import type { Paged } from "#app/kit/table/paging.ts";
import type { DraftSummary } from "#app/studio/drafts/draft.ts";
import type { SubmissionSummary } from "#app/studio/publishing/submission.ts";
import type { ScenarioSummary } from "#app/studio/publishing/version.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import { DraftTable } from "./draft-table.tsx";
import { PublishedTable } from "./published-table.tsx";
import { ReviewList } from "./review-list.tsx";

interface StudioHomeProps {
  drafts: Paged<DraftSummary>;
  reviews: Paged<SubmissionSummary>;
  scenarios: Paged<ScenarioSummary>;
  selfApproval: boolean;
  /** Whether this visitor may change that. */
  mayChange: boolean;
}

/** The first page of the studio: what waits for a review, what is being written, what is published. */
export function StudioHome(props: StudioHomeProps) {
  const { drafts, reviews, scenarios } = props;
  return (
    <Page title="Studio" width="wide" lead="Write a scenario, check it, play it, publish it.">
      <StudioNav />
      <p className="button-row">
        <Link className="button primary" to="/studio/new">
          New scenario
        </Link>
        <Link className="button" to="/studio/upload">
          Upload files
        </Link>
      </p>
      {reviews.rows.length > 0 ? (
        <section className="home-part" aria-labelledby="reviews-heading">
          <h2 id="reviews-heading">Waiting for a review</h2>
          <ReviewList reviews={reviews.rows} />
          <Pager label="reviews" name="reviews" page={reviews.page} pages={reviews.pages} />
        </section>
      ) : null}
      <section className="home-part" aria-labelledby="drafts-heading">
        <h2 id="drafts-heading">Drafts</h2>
        {drafts.rows.length === 0 ? (
          <EmptyState icon="sheet" title="No draft yet">
            <p>
              Begin a <Link to="/studio/new">new scenario</Link>, or open a published one below and
              make a copy of it.
            </p>
          </EmptyState>
        ) : (
          <DraftTable drafts={drafts.rows} />
        )}
        <Pager label="drafts" page={drafts.page} pages={drafts.pages} />
      </section>
      <section className="home-part" aria-labelledby="published-heading">
        <h2 id="published-heading">Published</h2>
        {scenarios.rows.length === 0 ? (
          <EmptyState title="Nothing is published yet">
            <p>A draft is published when somebody else has approved it.</p>
          </EmptyState>
        ) : (
          <PublishedTable scenarios={scenarios.rows} />
        )}
        <Pager label="scenarios" name="published" page={scenarios.page} pages={scenarios.pages} />
      </section>
      <section className="home-part" aria-labelledby="rule-heading">
        <h2 id="rule-heading">Who may approve</h2>
        <p>
          {props.selfApproval
            ? "People may approve what they wrote themselves. Every version that was published in this way says so."
            : "A scenario is approved by somebody who did not write in it."}
        </p>
        {props.mayChange ? (
          <Form method="post">
            <input type="hidden" name="selfApproval" value={props.selfApproval ? "no" : "yes"} />
            <button className="button small">
              {props.selfApproval
                ? "Ask for a second person again"
                : "Allow people to approve their own work"}
            </button>
          </Form>
        ) : null}
      </section>
    </Page>
  );
}
