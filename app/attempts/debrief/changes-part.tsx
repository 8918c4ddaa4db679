import { ChangeList } from "./change-list.tsx";
import type { DebriefChanges } from "./debrief-in-force.server.ts";
import { GradeMarks } from "./grade-marks.tsx";

/** What managers changed and how they graded what was written. */
export function ChangesPart({ changes, answers }: DebriefChanges) {
  const graded = answers.filter(({ grade }) => grade !== null);
  return (
    <>
      {changes.length > 0 ? (
        <section className="part" id="changes" aria-labelledby="changes-heading">
          <h2 id="changes-heading">What was changed</h2>
          <p className="part-lead">
            Your log is never changed. A manager can change how it is judged, with a reason; what it
            was before stays here.
          </p>
          <ChangeList
            changes={changes}
            hrefOf={({ decision }) => (decision === null ? null : `#decision-${decision}`)}
          />
        </section>
      ) : null}
      {graded.length > 0 ? (
        <section className="part" id="grades" aria-labelledby="grades-heading">
          <h2 id="grades-heading">Your notes, graded</h2>
          <p className="part-lead">
            A manager read these notes as somebody who has to go on with them. The marks stand
            beside the score and are not part of it.
          </p>
          {graded.map(({ seq, time, did, note, grade }) => (
            <article className="panel written" key={seq} aria-label={`Note at ${time}`}>
              <p className="meta">
                <span className="time">{time}</span> {did}
              </p>
              <blockquote className="note-text">{note}</blockquote>
              {grade ? (
                <>
                  <GradeMarks grade={grade} />
                  <p className="meta">
                    Graded by {grade.by}
                    {grade.reason === "" ? "" : `: ${grade.reason}`}
                  </p>
                </>
              ) : null}
            </article>
          ))}
        </section>
      ) : null}
    </>
  );
}
