import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { JobProgress } from "#app/jobs/job-progress.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { count } from "#app/kit/words/words.ts";
import type { RegradeDone } from "./apply-regrade.server.ts";
import type { RegradePreview } from "./preview-regrade.server.ts";
import type { RefusedRegrade } from "./refused-regrade.ts";
import { RegradeForms } from "./regrade-forms.tsx";
import type { RegradePage } from "./regrade-page.server.ts";
import { RegradeScopeForm } from "./regrade-scope-form.tsx";
import { RegradeTable } from "./regrade-table.tsx";
import { RegradedAttempt } from "./regraded-attempt.tsx";
import { readinessWords, summaryWords } from "./summary-words.ts";

interface RegradeProps extends RegradePage {
  refused: RefusedRegrade | null;
}

/** What a newer key would do to attempts that were taken before it: looked at first, then applied with a reason. */
export function Regrade(props: RegradeProps) {
  const { slug, title, versions, scope, looking, preview, refused, done } = props;
  const nameOf = (id: string) => versions.find((version) => version.id === id)?.name ?? "";
  return (
    <Page
      title={`Regrade: ${title}`}
      width="wide"
      lead={<Link to={href("/review/scenarios/:slug", { slug })}>Statistics of this scenario</Link>}
    >
      {refused ? (
        <Notice tone="problem" title="Nothing was written">
          <p>{refused.problem}</p>
        </Notice>
      ) : null}
      {done ? <Done {...done} /> : null}
      <p className="part-lead reading-lead">
        When a trainer changes verdicts and publishes again, attempts keep the key they were taken
        with. Here you see what the newer key would make of their logs. Nothing changes until you
        apply it; it can be taken back.
      </p>
      <RegradeScopeForm {...props} />
      {looking ? (
        <JobProgress progress={looking} doing="Looking at attempts" things="attempts" />
      ) : null}
      {scope && preview ? (
        <>
          <section className="part" aria-labelledby="preview-heading">
            <h2 id="preview-heading">
              From the key of version {nameOf(scope.from)} to that of version {nameOf(scope.to)}
            </h2>
            <ul className="regrade-counts">
              <li>
                <strong className="figure-number">{preview.changed.length}</strong>{" "}
                {preview.changed.length === 1 ? "attempt changes" : "attempts change"}
                {preview.more ? " (more follow when these are done)" : ""}
              </li>
              <li>
                <strong className="figure-number">{preview.same.length}</strong> keep their result,
                and are judged by the newer key from then on
              </li>
              <li>
                <strong className="figure-number">{preview.refused.length}</strong> left alone
              </li>
              <li>
                <strong className="figure-number">{preview.already}</strong> judged by this key
                already
              </li>
            </ul>
            {preview.changed.length > 0 ? <Summary {...preview} /> : null}
            {preview.changed.length > 0 ? (
              <RegradeTable rows={preview.changed} />
            ) : (
              <EmptyState icon="check" title="No change">
                <p>
                  No result of the attempts in this choice would be another one. Where only words
                  were changed, that is as it should be.
                </p>
              </EmptyState>
            )}
          </section>
          {preview.refused.length > 0 ? (
            <section className="part" aria-labelledby="refused-heading">
              <h2 id="refused-heading">Left alone</h2>
              <p className="part-lead">
                The newer version does not fit what happened in{" "}
                {count(preview.refused.length, "attempt")}. They keep their result.
              </p>
              <ul className="regrade-refused">
                {preview.refused.map((row) => (
                  <li key={row.attemptId}>
                    <RegradedAttempt row={row} /> {row.why}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <RegradeForms preview={preview} refused={refused} />
        </>
      ) : null}
    </Page>
  );
}

function Summary({ changed, same }: Pick<RegradePreview, "changed" | "same">) {
  return (
    <p className="part-lead">
      <strong>{summaryWords(changed, same.length)}</strong> {readinessWords(changed)}
    </p>
  );
}

function Done({ progress, deed, changed, left }: RegradeDone) {
  const doing = deed === "apply" ? "Regrading" : "Taking the regrade back";
  const did = deed === "apply" ? "regraded" : "taken back to the key they were taken with";
  return (
    <>
      <JobProgress progress={progress} doing={doing} things="attempts" />
      {progress.state === "waiting" ? null : (
        <Notice tone={left > 0 ? "time" : "good"} title={`${count(changed, "attempt")} ${did}`}>
          {left > 0 ? (
            <p>
              {count(left, "attempt")} could not be changed, because somebody changed something
              there meanwhile or a later change depends on it. Nothing was written for{" "}
              {left === 1 ? "it" : "them"}.
            </p>
          ) : (
            <p>
              Each trainee sees it in their debrief, and each change is in the audit trail.
              Statistics show these attempts with the newer version.
            </p>
          )}
        </Notice>
      )}
    </>
  );
}
