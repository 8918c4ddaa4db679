import { href } from "#app/href.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { MatrixLine } from "#app/library/matrix.ts";

/** Who is told what, how, how fast they answer, and what to do when they do not. */
export function EscalationMatrix({ lines }: { lines: readonly MatrixLine[] }) {
  return (
    <section className="matrix" aria-labelledby="matrix-heading">
      <h2 id="matrix-heading">Escalation matrix</h2>
      <ScrollBox label="Table of the escalation matrix" className="table-scroll panel">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">To</th>
              <th scope="col">How</th>
              <th scope="col">Answer in</th>
              <th scope="col">If silent</th>
              <th scope="col">Clauses</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id} id={`route-${line.id}`}>
                <th scope="row">{line.trigger}</th>
                <td>
                  {line.to}
                  {line.via ? <span className="meta">, or through {line.via}</span> : null}
                </td>
                <td>{line.how}</td>
                <td>{line.answer}</td>
                <td>{line.silent}</td>
                <td>
                  {line.clauses.map(({ id, section }) => (
                    <span key={id}>
                      <a
                        className="clause-link"
                        href={`${href("/handbook/:section", { section })}#${id}`}
                      >
                        {id}
                      </a>{" "}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
