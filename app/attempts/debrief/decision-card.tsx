import type { Change } from "#app/attempts/results/change.ts";
import { Prose } from "#app/kit/layout/prose.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { minus } from "#app/kit/words/minus.ts";
import { ERROR_WORDS, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { ClauseWords, DecisionView } from "#app/language/scenario/debrief-view.ts";
import { ChangedVerdict } from "./changed-verdict.tsx";
import { Choice } from "./choice.tsx";
import { DecisionClauses } from "./decision-clauses.tsx";
import { DecisionSheetFacts } from "./decision-sheet-facts.tsx";

interface DecisionCardProps {
  number: number;
  decision: DecisionView;
  clauses: Readonly<Record<string, ClauseWords>>;
  /** What a manager changed about its verdict. */
  change?: Change | null;
  /** Where what was done, when and in which case stands above it already. */
  heading?: string;
}

/** One judged decision: what was done, why it was judged so, what was best, and its sheet. */
export function DecisionCard(props: DecisionCardProps) {
  const { number, decision, clauses, change = null, heading } = props;
  const total = decision.points + decision.citingPoints + decision.packetPoints;
  const of = decision.of + decision.citingOf + decision.packetOf;
  return (
    <article
      className="decision panel"
      id={`decision-${number}`}
      data-verdict={decision.verdict}
      aria-labelledby={`decision-${number}-heading`}
    >
      <header>
        <p className="meta">
          <span className="decision-number">{number}</span>
          {heading === undefined ? (
            <>
              <span className="time">{decision.time}</span> {decision.caseTitle}
            </>
          ) : null}
        </p>
        <h3 id={`decision-${number}-heading`}>{heading ?? decision.did}</h3>
        <p className="decision-verdict">
          <VerdictBadge verdict={decision.verdict} />
          <span className="figure-number">
            {minus(total)} of {of} points
          </span>
          {decision.error ? (
            <span className="meta">
              <b>{ERROR_WORDS[decision.error].name}:</b> {ERROR_WORDS[decision.error].means}
            </span>
          ) : null}
          {decision.verdict === "acceptable" && decision.best ? (
            <span className="meta">Another way was better.</span>
          ) : null}
        </p>
      </header>
      <div className="decision-body">
        {change ? <ChangedVerdict change={change} /> : null}
        <details className="scene-again">
          <summary>What was on the screen</summary>
          <Prose html={decision.sceneHtml} />
        </details>
        <section>
          <h4>Why</h4>
          <Prose html={decision.whyHtml} />
          {decision.skills.length > 0 ? (
            <p className="meta">
              Tests{" "}
              {decision.skills.map((skill) => SKILL_WORDS[skill].name.toLowerCase()).join(", ")}
            </p>
          ) : null}
        </section>
        {decision.best ? (
          <section className="decision-best">
            <h4>Best here</h4>
            <Choice choice={decision.best} />
          </section>
        ) : null}
        <DecisionClauses decision={decision} clauses={clauses} />
        <DecisionSheetFacts decision={decision} />
      </div>
    </article>
  );
}
