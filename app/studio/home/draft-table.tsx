import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { AskedLine } from "#app/studio/drafts/asked-line.tsx";
import type { DraftSummary } from "#app/studio/drafts/draft.ts";
import { ProblemCount } from "./problem-count.tsx";

/** The drafts that are being worked on. */
export function DraftTable({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <ScrollBox label="Table of drafts" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Draft</th>
            <th scope="col">State</th>
            <th scope="col">Problems</th>
            <th scope="col">Saved</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <th scope="row">
                <Link to={href("/studio/drafts/:draftId", { draftId: draft.id })}>
                  {draft.title}
                </Link>
                <span className="library-summary">{draft.slug}</span>
                {draft.asked ? (
                  <AskedLine
                    draft={draft}
                    asked={draft.asked}
                    answers={draft.mine && draft.openSubmission === null}
                  />
                ) : null}
              </th>
              <td>
                {draft.openSubmission ? (
                  <Link
                    to={href("/studio/reviews/:submissionId", {
                      submissionId: draft.openSubmission,
                    })}
                  >
                    In review
                  </Link>
                ) : draft.returned ? (
                  <Link
                    to={href("/studio/reviews/:submissionId", { submissionId: draft.returned })}
                  >
                    Given back
                  </Link>
                ) : (
                  "Draft"
                )}
              </td>
              <td>
                <ProblemCount errors={draft.errors} warnings={draft.warnings} />
              </td>
              <td>
                {dayWords(new Date(draft.savedAt))}
                <span className="library-when">by {draft.savedBy}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
