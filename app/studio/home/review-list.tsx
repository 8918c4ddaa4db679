import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { dayWords } from "#app/kit/words/day.ts";
import type { SubmissionSummary } from "#app/studio/publishing/submission.ts";

/** Submissions that wait for a decision. */
export function ReviewList({ reviews }: { reviews: readonly SubmissionSummary[] }) {
  return (
    <ul className="plain review-list">
      {reviews.map((review) => (
        <li key={review.id} className="panel">
          <div>
            <Link to={href("/studio/reviews/:submissionId", { submissionId: review.id })}>
              <strong>{review.title}</strong>
            </Link>
            <p>{review.note}</p>
            <p className="meta">
              Put forward by {review.author}, {dayWords(new Date(review.createdAt))}
            </p>
          </div>
          <Link
            className="button small"
            to={href("/studio/reviews/:submissionId", { submissionId: review.id })}
          >
            Review<span className="visually-hidden"> {review.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
