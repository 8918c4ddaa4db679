import { ClauseLink } from "#app/kit/layout/clause-link.tsx";
import type { ClauseWords, DebriefView } from "#app/language/scenario/debrief-view.ts";
import { Choice } from "./choice.tsx";

interface NotDecidedProps {
  missed: DebriefView["notDecided"];
  clauses: Readonly<Record<string, ClauseWords>>;
}

/** Moments that the model path decides and this attempt never reached. */
export function NotDecided({ missed, clauses }: NotDecidedProps) {
  if (missed.length === 0) return null;
  return (
    <section className="not-decided">
      <h3>Never decided</h3>
      <p className="meta">The model path decides these; your path never came to them.</p>
      {missed.map(({ caseTitle, best }, index) => (
        <article className="panel" key={index}>
          <p className="meta">{caseTitle}</p>
          <Choice choice={best} />
          <p className="meta">
            Rests on{" "}
            {best.cites.map((id) => (
              <span key={id}>
                {clauses[id] ? <ClauseLink id={id} section={clauses[id].section} /> : id}{" "}
              </span>
            ))}
          </p>
        </article>
      ))}
    </section>
  );
}
