import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { EscalationRoute } from "#app/language/handbook/handbook.ts";

type Line = Pick<EscalationRoute, "id" | "trigger" | "to" | "how" | "answer" | "silent">;

/** Who is told what, how, how fast they answer, and what to do when they do not. */
export function EscalationMatrix({ routes }: { routes: readonly Line[] }) {
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
            </tr>
          </thead>
          <tbody>
            {routes.map((route) => (
              <tr key={route.id} id={`route-${route.id}`}>
                <th scope="row">{route.trigger}</th>
                <td>{route.to}</td>
                <td>{route.how}</td>
                <td>{route.answer}</td>
                <td>{route.silent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
