import type { GradedAnswer } from "#app/attempts/results/change.ts";

/** The marks of a written answer, criterion by criterion. */
export function GradeMarks({ grade }: { grade: NonNullable<GradedAnswer["grade"]> }) {
  return (
    <dl className="grade-marks">
      {grade.marks.map((one) => (
        <div key={one.id}>
          <dt>
            {one.title} <span className="figure-number">{one.mark} of 2</span>
          </dt>
          <dd>{one.words}</dd>
        </div>
      ))}
      <div>
        <dt>
          Together{" "}
          <span className="figure-number">
            {grade.sum} of {grade.of}
          </span>
        </dt>
        <dd>Beside the score, not part of it.</dd>
      </div>
    </dl>
  );
}
