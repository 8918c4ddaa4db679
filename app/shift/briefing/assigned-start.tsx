import { Link } from "@remix-run/react";

import type { DueItem } from "#app/attempts/assigned/assignment.ts";
import { LATE_RULE, leftWords, modeWords, RULE_WORDS } from "#app/attempts/assigned/words.ts";
import { href } from "#app/href.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";

/** In place of the choices: how the assignment wants it taken, and the button. */
export function AssignedStart(props: {
  item: DueItem;
  paceSeconds: number;
  problem: string | undefined;
  /** It is practice, and waits until an assessment of the scenario is finished. */
  held: boolean;
}) {
  const { item, paceSeconds, problem, held } = props;
  const seconds = Math.round(paceSeconds * item.paceFactor);
  return (
    <>
      <h2>{item.assignment}</h2>
      <p className="meta">{item.cohort}</p>
      <FieldError id="start-error" message={problem} />
      <input type="hidden" name="assignment" value={item.assignmentId} />
      <input type="hidden" name="mode" value={item.mode} />
      <input type="hidden" name="paced" value={item.paced ? "yes" : "no"} />
      <dl className="assigned-facts">
        <div>
          <dt>How</dt>
          <dd>
            {modeWords(item)}.{" "}
            {item.mode === "practice"
              ? "The explanation follows each decision."
              : "Explanations only in the debrief, after the shift."}
            {item.paced ? ` A minute lasts ${seconds} seconds.` : ""}
          </dd>
        </div>
        <div>
          <dt>Due</dt>
          <dd>
            {item.due ?? "no due date"}
            {item.late ? " (overdue)" : ""}
          </dd>
        </div>
        <div>
          <dt>Attempts</dt>
          <dd>
            {RULE_WORDS[item.rule]}; {leftWords(item)}.
          </dd>
        </div>
      </dl>
      {item.due ? <p className="meta">{LATE_RULE}</p> : null}
      {item.attemptsLeft !== null && item.mayBegin ? (
        <p className="meta">
          Beginning uses an attempt, also when you then do nothing. You can stop at any time and go
          on later with the same one.
        </p>
      ) : null}
      {held ? <Notice>This practice waits for your assessment.</Notice> : <Way item={item} />}
    </>
  );
}

function Way({ item }: { item: DueItem }) {
  if (item.unfinished !== null) {
    return (
      <Link
        className="button primary large"
        to={href("/attempts/:attemptId", { attemptId: item.unfinished })}
      >
        Go on with your attempt
      </Link>
    );
  }
  if (item.mayBegin) {
    return (
      <button className="button primary large" name="intent" value="start">
        Start the shift
      </button>
    );
  }
  if (item.standing === "opens-later") return <Notice tone="time">It opens {item.opens}.</Notice>;
  if (item.attemptsLeft === 0) return <Notice>You have used all attempts.</Notice>;
  return <Notice>Nothing more can be begun for this assignment.</Notice>;
}
