import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { Said } from "#app/studio/stage/said.tsx";

/** Problems with their places, for pages without an editor. */
export function ProblemList({ problems }: { problems: readonly Diagnostic[] }) {
  return (
    <ul className="plain problem-list">
      {problems.map((problem) => (
        <li
          key={`${problem.code} ${problem.span.start.offset} ${problem.message}`}
          data-severity={problem.severity}
        >
          <Icon name={problem.severity === "error" ? "harmful" : "alert"} />
          <div>
            <p>
              <strong>{problem.severity === "error" ? "Error" : "Warning"}</strong>, line{" "}
              {problem.span.start.line}: <Said text={problem.message} />
            </p>
            {problem.hint ? (
              <p className="meta">
                <Said text={problem.hint} />
              </p>
            ) : null}
            <p className="meta">
              <a href={`${href("/studio/guide")}#${problem.code}`}>{problem.code}</a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
