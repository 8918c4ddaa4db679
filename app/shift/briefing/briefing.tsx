import { Form, Link } from "@remix-run/react";

import type { DueItem } from "#app/attempts/assigned/assignment.ts";
import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { levelWords, skillWords } from "#app/kit/words/words.ts";
import { AssignedStart } from "./assigned-start.tsx";
import type { BriefingView } from "./briefing-view.ts";
import { StartOptions } from "./start-fields.tsx";

interface BriefingProps {
  briefing: BriefingView;
  /** The visitor's own extended-time factor. */
  paceFactor: number;
  /** The assignment that it is begun for; null when the visitor chooses how to take it. */
  assigned: DueItem | null;
  /** An assignment that asks for this scenario, while it is not begun for one. */
  waiting: { readonly assignmentId: string; readonly assignment: string } | null;
  /** An assessment of this scenario that the visitor has begun and not finished: no practice of it until then. */
  assessment: string | null;
  /** The start form as it was refused. */
  refused: {
    readonly values: Readonly<Record<string, string>>;
    readonly errors: Readonly<Record<string, string>>;
  } | null;
}

/** The briefing: warnings first, then what you know at the start, then how to take it. */
export function Briefing(props: BriefingProps) {
  const { briefing, paceFactor, assigned, waiting, assessment, refused } = props;
  const { shift } = briefing;
  return (
    <Page title={briefing.title} lead={briefing.summary}>
      {waiting ? (
        <Notice tone="time" title="This scenario is assigned to you">
          <p>
            What you begin here does not count for “{waiting.assignment}”.{" "}
            <Link to={`?assignment=${waiting.assignmentId}`}>Begin it for the assignment</Link>
          </p>
        </Notice>
      ) : null}
      {assessment ? (
        <Notice tone="time" title="Your assessment of this scenario is open">
          <p>
            Until it is finished, or its time is out, no practice of this scenario can be begun or
            gone on with.{" "}
            <Link to={href("/attempts/:attemptId", { attemptId: assessment })}>
              Go on with the assessment
            </Link>
          </p>
        </Notice>
      ) : null}
      {briefing.warnings.length > 0 ? (
        <Notice title="Before you start: this scenario contains">
          <ul>
            {briefing.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p>
            Pictures are described in words, and what could disturb is covered until you ask for it.
            You can pause at any time: a pause stops the clock.
          </p>
        </Notice>
      ) : null}
      <div className="briefing-columns">
        <section className="briefing-text" aria-labelledby="briefing-heading">
          <h2 id="briefing-heading">Your briefing</h2>
          <Prose html={briefing.html} long />
          <dl className="briefing-facts panel">
            <Fact term="Shift" value={`${shift.from} to ${shift.to}`} />
            <Fact term={`At ${shift.to}`} value={shift.ends} />
            <Fact term="Takes" value={`about ${briefing.minutes} minutes`} />
            <Fact term="Pass mark" value={`${briefing.pass} % of the model path’s points`} />
            <Fact term="Trains" value={briefing.skills.map(skillWords).join(", ")} />
            <Fact
              term="Level"
              value={`${levelWords(briefing.level)} · version ${briefing.version}`}
            />
          </dl>
        </section>
        <Form method="post" className="panel form">
          {assigned ? (
            <AssignedStart
              item={assigned}
              paceSeconds={shift.paceSeconds}
              problem={refused?.errors.form}
              held={assessment !== null && assigned.mode === "practice"}
            />
          ) : (
            <>
              <StartOptions
                shift={shift}
                paceFactor={paceFactor}
                held={assessment !== null}
                refused={refused}
              />
              <button className="button primary large" name="intent" value="start">
                Start the shift
              </button>
            </>
          )}
        </Form>
      </div>
    </Page>
  );
}

function Fact(props: { term: string; value: string }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
