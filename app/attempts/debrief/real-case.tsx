import { Prose } from "#app/kit/layout/prose.tsx";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";

/** What happened in the real case, what was changed for the exercise, and the sources. */
export function RealCase(props: { html: string; basedOn: DebriefView["basedOn"] }) {
  return (
    <section className="part real-case" id="real-case" aria-labelledby="real-case-heading">
      <h2 id="real-case-heading">The real case</h2>
      <Prose html={props.html} long />
      <div className="real-case-facts">
        <h3>What this exercise changed</h3>
        <p>{props.basedOn.changed}</p>
        {props.basedOn.sources.length > 0 ? <Sources sources={props.basedOn.sources} /> : null}
      </div>
    </section>
  );
}

function Sources({ sources }: { sources: DebriefView["basedOn"]["sources"] }) {
  return (
    <>
      <h3>Sources</h3>
      <ol>
        {sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} rel="noopener noreferrer">
              {source.title}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
