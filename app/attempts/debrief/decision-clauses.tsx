import { ClauseText } from "#app/kit/layout/clause-text.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import type { IconName } from "#app/kit/layout/icon.tsx";
import { minus } from "#app/kit/words/minus.ts";
import type {
  CitedClause,
  ClauseWords,
  DecisionView,
} from "#app/language/scenario/debrief-view.ts";

interface DecisionClausesProps {
  decision: DecisionView;
  clauses: Readonly<Record<string, ClauseWords>>;
}

type Fit = CitedClause["fit"] | "missing";

const FITS: Readonly<Record<Fit, { icon: IconName; words: string }>> = {
  expected: { icon: "check", words: "cited, expected" },
  neutral: { icon: "dot", words: "cited, fits, not needed" },
  unrelated: { icon: "close", words: "cited, unrelated" },
  missing: { icon: "flag", words: "expected, not cited" },
};

/** The clauses cited and those expected, each to be read in full. */
export function DecisionClauses({ decision, clauses }: DecisionClausesProps) {
  const cited = new Set(decision.cited.map((clause) => clause.id));
  const rows: readonly { id: string; fit: Fit }[] = [
    ...decision.cited,
    ...decision.expected
      .filter((id) => !cited.has(id))
      .map((id) => ({ id, fit: "missing" as const })),
  ];
  return (
    <section>
      <h4>
        Clauses{" "}
        <span className="meta figure-number">
          {minus(decision.citingPoints)} of {decision.citingOf}
        </span>
      </h4>
      {rows.length === 0 ? <p className="meta">None cited, none expected.</p> : null}
      <ul className="clause-rows">
        {rows.map(({ id, fit }) => (
          <li key={id} data-fit={fit}>
            <Clause id={id} clause={clauses[id]} fit={fit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clause(props: { id: string; clause: ClauseWords | undefined; fit: Fit }) {
  const { icon, words } = FITS[props.fit];
  const head = (
    <>
      <b className="clause-id">{props.id}</b> {props.clause?.title}
      <span className="clause-fit">
        <Icon name={icon} />
        {words}
      </span>
    </>
  );
  if (!props.clause) return <p>{head}</p>;
  return (
    <details>
      <summary>{head}</summary>
      <ClauseText clause={props.clause} />
    </details>
  );
}
