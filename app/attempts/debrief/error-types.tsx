import { count, ERROR_WORDS } from "#app/kit/words/words.ts";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";

/** Which kinds of error, and how often; reported apart from the score. */
export function ErrorTypes(props: { errors: DebriefView["errors"]; decisions: number }) {
  const made = props.errors.filter((error) => error.n > 0);
  return (
    <section className="part" id="errors" aria-labelledby="errors-heading">
      <h2 id="errors-heading">Kinds of error</h2>
      {made.length === 0 ? (
        <p>
          None in {count(props.decisions, "judged decision")}: what you did was the best way or an
          acceptable one.
        </p>
      ) : (
        <>
          <p className="part-lead">
            Of {count(props.decisions, "judged decision")}, those that were weak or worse; reported
            apart from the score.
          </p>
          <ul className="error-types panel">
            {made.map((error) => (
              <li key={error.type}>
                <strong className="figure-number">{error.n}</strong>
                <span>
                  <b>{ERROR_WORDS[error.type].name}</b>
                  <span className="meta"> {ERROR_WORDS[error.type].means}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
