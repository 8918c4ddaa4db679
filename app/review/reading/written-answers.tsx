import { Link } from "@remix-run/react";

import { GradeMarks } from "#app/attempts/debrief/grade-marks.tsx";
import type { GradedAnswer } from "#app/attempts/results/change.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import { GradeForm } from "./grade-form.tsx";
import { stepHref } from "./step-href.ts";
import { TakeBackForm } from "./take-back-form.tsx";

interface WrittenAnswersProps {
  answers: readonly GradedAnswer[];
  base: number;
  /** Whether they may be graded: the attempt is finished. */
  may: boolean;
  refused: RefusedForm | null;
}

/** Every note that was written with a decision, with its grade against the rubric. */
export function WrittenAnswers({ answers, base, may, refused }: WrittenAnswersProps) {
  return (
    <section className="part" id="answers" aria-labelledby="answers-heading">
      <h2 id="answers-heading">Written answers</h2>
      <p className="part-lead">
        Notes that went with a decision, graded as hand-over notes by four criteria of 0 to 2 marks.
        Grades are reported beside the score and never counted in it. The trainee sees them.
      </p>
      {answers.length === 0 ? (
        <EmptyState icon="sheet" title="Nothing was written">
          <p>No decision of this attempt went with a note.</p>
        </EmptyState>
      ) : null}
      {answers.map((answer) => (
        <article className="panel written" key={answer.seq} aria-label={`Note at ${answer.time}`}>
          <p className="meta">
            <Link to={stepHref(answer.seq)}>
              Step {answer.seq + 1}, <span className="time">{answer.time}</span>: {answer.did}
            </Link>
          </p>
          <blockquote className="note-text">{answer.note}</blockquote>
          {answer.grade ? (
            <>
              <GradeMarks grade={answer.grade} />
              <p className="meta">
                Graded by {answer.grade.by}
                {answer.grade.reason === "" ? "" : `: ${answer.grade.reason}`}
              </p>
            </>
          ) : (
            <p className="meta">Not graded yet.</p>
          )}
          {may ? <GradeForm answer={answer} base={base} refused={refused} /> : null}
          {may && answer.grade ? (
            <TakeBackForm
              kind="grade"
              target={String(answer.seq)}
              base={base}
              refused={refused}
              words="Take the grade back"
            />
          ) : null}
        </article>
      ))}
    </section>
  );
}
