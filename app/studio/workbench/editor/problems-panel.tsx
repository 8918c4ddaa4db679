import type { ReactNode } from "react";

import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";

interface ProblemsPanelProps {
  /** Null while nothing has been checked yet. */
  problems: readonly Diagnostic[] | null;
  onReveal: (span: Span) => void;
  /** Makes the change that a problem offers; without it no button is shown. */
  onFix?: (problem: Diagnostic) => void;
}

/** The problems of the text: what, where, and how to mend it. */
export function ProblemsPanel(props: ProblemsPanelProps) {
  const { problems } = props;
  const state = stateOf(problems);
  return (
    <section className="problems panel" aria-label="Problems">
      <p className="visually-hidden" role="status">
        {state.words}
      </p>
      {problems === null || problems.length === 0 ? (
        <p className="problems-count" data-severity={state.severity}>
          <Icon name={state.icon} /> {state.words}
        </p>
      ) : (
        <details open>
          <summary className="problems-count" data-severity={state.severity}>
            <Icon name={state.icon} /> {state.words}
          </summary>
          <Problems {...props} problems={problems} />
        </details>
      )}
    </section>
  );
}

function Problems(props: ProblemsPanelProps & { problems: readonly Diagnostic[] }) {
  const { problems, onReveal, onFix } = props;
  return (
    <ol className="problems-list">
      {errorsFirst(problems).map((problem) => (
        <li
          key={`${problem.code} ${problem.span.start.offset} ${problem.message}`}
          className="problem"
          data-severity={problem.severity}
        >
          <Icon name={problem.severity === "error" ? "harmful" : "alert"} />
          <div className="problem-words">
            <button type="button" className="problem-place" onClick={() => onReveal(problem.span)}>
              <strong>{problem.severity === "error" ? "Error" : "Warning"}</strong>, line{" "}
              {problem.span.start.line}, column {problem.span.start.column}
            </button>
            <p>{withNames(problem.message)}</p>
            {problem.hint ? <p className="meta">{withNames(problem.hint)}</p> : null}
            <p className="meta">
              <a href={`${href("/studio/guide")}#${problem.code}`} target="guide">
                {problem.code}
              </a>
            </p>
          </div>
          {problem.replacement && onFix ? (
            <button type="button" className="button small" onClick={() => onFix(problem)}>
              <span>
                Fix<span className="visually-hidden"> line {problem.span.start.line}</span>:{" "}
                {problem.replacement.title}
              </span>
            </button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** What keeps a text from being published comes first, then warnings; each by line. */
function errorsFirst(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ severity }: Diagnostic) => (severity === "error" ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

function stateOf(problems: readonly Diagnostic[] | null) {
  if (problems === null) return { severity: "none", icon: "dot", words: "Being checked…" } as const;
  if (problems.length === 0)
    return { severity: "none", icon: "check", words: "No problems" } as const;
  const words = countWords(problems);
  return problems.some(({ severity }) => severity === "error")
    ? ({ severity: "error", icon: "harmful", words } as const)
    : ({ severity: "warning", icon: "alert", words } as const);
}

/** "2 errors and 1 warning". */
function countWords(problems: readonly Diagnostic[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ].join(" and ");
}

/** Names in back-ticks as code. */
function withNames(words: string): ReactNode[] {
  // The parts have no identity of their own: their order is their key.
  return words.split("`").map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>));
}
