import { ClauseLink } from "#app/kit/layout/clause-link.tsx";
import type { MatrixLine } from "#app/library/matrix.ts";

/** Lines of the escalation matrix, for a narrow column: what makes each necessary, and below it who is told and how. */
export function MatrixHit({ lines, open }: { lines: readonly MatrixLine[]; open: boolean }) {
  return (
    <details className="hit" open={open}>
      <summary>
        <b className="clause-id">Matrix</b> What must go up, and to whom
      </summary>
      <dl className="matrix-lines">
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{line.trigger}</dt>
            <dd>
              <b>{line.to}</b>
              {line.via ? `, or through ${line.via}` : ""}. {line.how}. Answer: {line.answer}.
            </dd>
            <dd className="meta">
              If silent: {line.silent}.{" "}
              {line.clauses.map(({ id, section }) => (
                <span key={id}>
                  <ClauseLink id={id} section={section} />{" "}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
