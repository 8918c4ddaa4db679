import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Span } from "#app/language/markup/span.ts";
import { RevealButton } from "./reveal-button.tsx";
import { Said } from "./said.tsx";
import type { StageProblem } from "./stage.ts";
import type { Staged } from "./use-stage.ts";

interface StageProblemsProps {
  staged: Staged;
  onReveal: (span: Span) => void;
  retry: () => void;
}

/** Problems listed before the rest is only counted. */
const MOST = 5;

/** What keeps the newest text from being shown, what only its paths show, and what went wrong on the way. */
export function StageProblems({ staged, onReveal, retry }: StageProblemsProps) {
  const { errors, pathProblems, failure, shown } = staged;
  return (
    <>
      {failure ? (
        <Notice tone="problem" title="This could not be shown.">
          <p>{failure}</p>
          <p>
            <button type="button" className="button small" onClick={retry}>
              Try again
            </button>
          </p>
        </Notice>
      ) : null}
      {errors ? (
        <Notice
          title={
            shown
              ? `Showing the last version without errors: the text has ${count(errors.length, "error")} now.`
              : `Nothing can be shown yet: the text has ${count(errors.length, "error")}.`
          }
        >
          <Problems problems={errors} onReveal={onReveal} />
        </Notice>
      ) : null}
      {!errors && pathProblems.length > 0 ? (
        <Notice
          title={`It can be played, but not be published: ${count(pathProblems.length, "error")} in its paths.`}
        >
          <Problems problems={pathProblems} onReveal={onReveal} />
        </Notice>
      ) : null}
    </>
  );
}

function Problems(props: { problems: readonly StageProblem[]; onReveal: (span: Span) => void }) {
  const rest = props.problems.length - MOST;
  return (
    <ul className="stage-problem-list">
      {props.problems.slice(0, MOST).map((problem, index) => (
        <li key={index}>
          <Said text={problem.message} />{" "}
          <RevealButton
            span={problem.span}
            onReveal={props.onReveal}
            label={`Line ${problem.span.start.line}`}
          />
        </li>
      ))}
      {rest > 0 ? <li className="meta">and {count(rest, "more error")}</li> : null}
    </ul>
  );
}
