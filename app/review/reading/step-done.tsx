import { Fragment } from "react";

import { ClauseLink } from "#app/kit/layout/clause-link.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { ClauseGroup } from "#app/library/handbook-views.ts";
import type { Step } from "./reading-view.ts";

/** What was done at the step, and what came of it; with its sheet, unless the judged decision below shows it. */
export function StepDone({ step, handbook }: { step: Step; handbook: readonly ClauseGroup[] }) {
  const { line, came, story } = step;
  const isJudged = step.decisions.some(({ decision }) => decision.seq === step.index);
  const sheet = isJudged ? null : step.sheet;
  if (!line)
    return (
      <div className="step-done">
        <h3>Nothing more is in the log</h3>
        <p className="meta">Below is the desk as the last step left it.</p>
      </div>
    );
  // The line of what was done stands in the heading.
  const more = came.filter(({ time, text }) => time !== line.time || text !== line.words);
  return (
    <div className="step-done">
      <p className="meta">
        <span className="time">{line.time}</span> in the shift
        {line.caseTitle ? ` · ${line.caseTitle}` : ""} · real time{" "}
        <span className="time">{line.at}</span> ({line.gap})
      </p>
      <h3>{line.words}</h3>
      {sheet ? (
        <dl className="sheet-facts">
          <dt>How sure</dt>
          <dd>{sheet.certainty === null ? "not asked" : CERTAINTY_WORDS[sheet.certainty]}</dd>
          <dt>Clauses cited</dt>
          <dd>{sheet.cites.length === 0 ? "none" : <Cited ids={sheet.cites} all={handbook} />}</dd>
          {sheet.said.map(({ what, given }) => (
            <Fragment key={what}>
              <dt>{what}</dt>
              <dd>{given}</dd>
            </Fragment>
          ))}
          <dt>Sent with it</dt>
          <dd>{sheet.attached.join(", ") || "no record and no worksheet"}</dd>
          <dt>Note</dt>
          <dd className="note-text">{sheet.note.trim() === "" ? "none" : sheet.note}</dd>
        </dl>
      ) : null}
      <div className="step-came">
        <h4>What came of it</h4>
        {more.length === 0 ? (
          <p className="meta">
            {came.length === 0 ? "Nothing changed on the desk." : "Nothing else in the log."}
          </p>
        ) : (
          <ul className="plain">
            {more.map((entry, index) => (
              <li key={index}>
                <span className="time">{entry.time}</span>{" "}
                {entry.caseTitle ? `${entry.caseTitle}: ` : ""}
                {entry.text}
              </li>
            ))}
          </ul>
        )}
        {story.length > 0 ? (
          <details>
            <summary>What the trainee read then</summary>
            {story.map((part, index) => (
              <div className="step-read" key={index}>
                <p className="meta">
                  <span className="time">{part.time}</span> {part.caseTitle}
                  {part.title ? ` · ${part.title}` : ""}
                </p>
                <Prose html={part.html} />
              </div>
            ))}
          </details>
        ) : null}
      </div>
    </div>
  );
}

function Cited({ ids, all }: { ids: readonly string[]; all: readonly ClauseGroup[] }) {
  return (
    <ul className="clause-ids">
      {ids.map((id) => {
        const group = all.find(({ clauses }) => clauses.some((clause) => clause.id === id));
        const title = group?.clauses.find((clause) => clause.id === id)?.title;
        return (
          <li key={id}>
            {group ? <ClauseLink id={id} section={group.id} /> : id} {title}
          </li>
        );
      })}
    </ul>
  );
}
