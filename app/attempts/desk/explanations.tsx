import { ClauseLink } from "#app/kit/layout/clause-link.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { SKILL_WORDS } from "#app/kit/words/words.ts";
import type { Explanation } from "#app/language/scenario/desk-view.ts";
import { useDeskContext } from "./desk-context.ts";
import { DeskLink } from "./desk-link.tsx";
import { deskSearch } from "./desk-place.ts";

/** Practice only: why the last decision was good or not; earlier ones folded away. */
export function Explanations(props: { all: readonly Explanation[]; case: string }) {
  const latest = props.all.at(-1);
  if (!latest) return null;
  const here = props.all.filter((each) => each.case === props.case);
  const earlier = here.filter((each) => each !== latest);
  return (
    <>
      {latest.case === props.case ? (
        <ExplanationPanel explanation={latest} latest />
      ) : (
        <Notice>
          <p>
            The explanation of your last decision is with{" "}
            <DeskLink to={deskSearch({ case: latest.case })}>{latest.caseTitle}</DeskLink>.
          </p>
        </Notice>
      )}
      {earlier.length > 0 ? (
        <details className="opened">
          <summary>
            <h3>Earlier explanations in this case ({earlier.length})</h3>
          </summary>
          {earlier.toReversed().map((each, index) => (
            <ExplanationPanel key={index} explanation={each} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function ExplanationPanel(props: { explanation: Explanation; latest?: boolean }) {
  const { verdict, did, time, whyHtml, skills, cited, expected } = props.explanation;
  return (
    <section
      className="explanation"
      data-verdict={verdict}
      aria-label={`Explanation of ${did} at ${time}`}
      id={props.latest ? "explanation-latest" : undefined}
    >
      <header>
        <VerdictBadge verdict={verdict} />
        <strong>{did}</strong>
        <span className="meta time">{time}</span>
      </header>
      <Prose html={whyHtml} />
      <dl className="explanation-facts">
        <dt>Shows</dt>
        <dd>{skills.map((skill) => SKILL_WORDS[skill].name).join(", ") || "—"}</dd>
        <dt>You cited</dt>
        <dd>
          <Clauses ids={cited} none="nothing" />
        </dd>
        <dt>It rests on</dt>
        <dd>
          <Clauses ids={expected} none="no clause" />
        </dd>
      </dl>
    </section>
  );
}

function Clauses(props: { ids: readonly string[]; none: string }) {
  const { clauses } = useDeskContext();
  if (props.ids.length === 0) return <>{props.none}</>;
  return (
    <ul className="clause-ids">
      {props.ids.map((id) => {
        const group = clauses.find((each) => each.clauses.some((clause) => clause.id === id));
        const title = group?.clauses.find((clause) => clause.id === id)?.title;
        return (
          <li key={id}>
            {group ? <ClauseLink id={id} section={group.id} /> : id} {title}
          </li>
        );
      })}
    </ul>
  );
}
