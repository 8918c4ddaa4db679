import { dayWords } from "#app/kit/words/day.ts";
import type { SubmissionSummary } from "#app/studio/publishing/submission.ts";

const STATE_WORDS: Readonly<Record<SubmissionSummary["state"], string>> = {
  open: "Waits for a review",
  approved: "Approved and published",
  returned: "Given back",
  withdrawn: "Withdrawn",
};

interface Facts extends SubmissionSummary {
  readonly writers: readonly { readonly name: string }[];
}

/** Who put a text forward, who wrote in it, and what was decided. */
export function SubmissionFacts({ submission }: { submission: Facts }) {
  const { state, author, createdAt, decidedBy, decidedAt, decisionNote, version } = submission;
  return (
    <dl className="facts panel">
      <div>
        <dt>State</dt>
        <dd>
          {STATE_WORDS[state]}
          {version === null ? "" : ` as version ${version}`}
        </dd>
      </div>
      <div>
        <dt>Put forward</dt>
        <dd>
          by {author}, {dayWords(new Date(createdAt))}
        </dd>
      </div>
      <div>
        <dt>Written by</dt>
        <dd>{submission.writers.map(({ name }) => name).join(", ")}</dd>
      </div>
      {decidedBy && decidedAt ? (
        <div>
          <dt>Decided</dt>
          <dd>
            by {decidedBy}, {dayWords(new Date(decidedAt))}
            {decisionNote ? <q className="decision-note">{decisionNote}</q> : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
