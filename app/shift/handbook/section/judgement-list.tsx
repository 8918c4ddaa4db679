import { href } from "#app/href.ts";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { ERROR_WORDS } from "#app/kit/words/words.ts";
import type { JudgementText } from "#app/library/section-page.ts";

/** How decisions are judged that no author has judged: the first that fits holds. */
export function JudgementList({ judgements }: { judgements: readonly JudgementText[] }) {
  return (
    <section aria-labelledby="judgements-heading">
      <h2 id="judgements-heading">Judgements, from the first to the last</h2>
      <p className="meta">
        Words in [brackets] are filled in from the case and from what was done.
      </p>
      <ol className="judgements plain">
        {judgements.map((one) => (
          <li className="panel clause" id={`judgement-${one.id}`} key={one.id} tabIndex={-1}>
            <p className="judgement-head">
              {one.verdict ? (
                <VerdictBadge verdict={one.verdict} />
              ) : (
                <span className="meta">Explained, not counted</span>
              )}
              {one.error ? <span className="meta">{ERROR_WORDS[one.error].name}</span> : null}
              {one.clauses.map(({ id, section }) => (
                <a
                  className="clause-link"
                  href={`${href("/handbook/:section", { section })}#${id}`}
                  key={id}
                >
                  {id}
                </a>
              ))}
            </p>
            <p>{one.text}</p>
            <p className="meta">
              When <code>{one.when}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
