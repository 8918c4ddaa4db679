import { Prose } from "#app/kit/layout/prose.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { LINE_WORDS, SKILL_WORDS, VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { Span } from "#app/language/markup/span.ts";
import { RevealButton } from "./reveal-button.tsx";
import type { PassedOver, StagedDecision } from "./stage.ts";

interface LastDecisionProps {
  decision: StagedDecision;
  onReveal: (span: Span) => void;
}

const RULES: Readonly<Record<StagedDecision["rule"], string>> = {
  action: "an <Action> of the scene",
  otherwise: "<Otherwise>: no <Action> of the scene took it",
  "shift-end": "<ShiftEnd>: the case was still open",
  handbook: "the handbook: the scenario does not judge it",
};

/** The last decision: what answered for it, its verdict and points, and which ways did not hold. */
export function LastDecision({ decision, onReveal }: LastDecisionProps) {
  const { verdict, did, time, lines, passedOver } = decision;
  return (
    <section className="stage-part" aria-labelledby="stage-decision">
      <h3 id="stage-decision">Last decision</h3>
      <p className="stage-decision-head">
        <span className="time">{time}</span> <strong>{did}</strong>
        {verdict ? <VerdictBadge verdict={verdict} /> : null}
      </p>
      <p className="meta">
        {decision.caseTitle}, scene <code>{decision.scene}</code>
      </p>
      <p>
        Answered by {RULES[decision.rule]}.{" "}
        <RevealButton span={decision.span} onReveal={onReveal} of={did} />
      </p>
      {passedOver.length > 0 ? (
        <ul className="stage-passed">
          {passedOver.map((each, index) => (
            <li key={index}>
              <Why each={each} />{" "}
              <RevealButton span={each.span} onReveal={onReveal} of="the one that did not hold" />
            </li>
          ))}
        </ul>
      ) : null}
      <p>{pointsWords(decision)}</p>
      {lines.length > 0 ? (
        <dl className="stage-lines">
          {lines.map((line) => (
            <div key={line.kind}>
              <dt>{LINE_WORDS[line.kind]}</dt>
              <dd className="figure-number">
                {line.points} of {line.of}
              </dd>
            </div>
          ))}
          {decision.skills.length > 0 ? (
            <div>
              <dt>Shows</dt>
              <dd>{decision.skills.map((skill) => SKILL_WORDS[skill].name).join(", ")}</dd>
            </div>
          ) : null}
          {decision.expected.length > 0 ? (
            <div>
              <dt>Expected clauses</dt>
              <dd>{decision.expected.join(", ")}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      {decision.whyHtml ? (
        <details>
          <summary>Its explanation</summary>
          <Prose html={decision.whyHtml} />
        </details>
      ) : null}
    </section>
  );
}

function pointsWords({ verdict, lines }: StagedDecision): string {
  if (verdict === null) return "It has no verdict, so it is not judged.";
  if (lines.length === 0)
    return "It adds nothing: this moment was judged the first time that it was decided.";
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  return `It brings ${points} ${Math.abs(points) === 1 ? "point" : "points"}.`;
}

function Why({ each }: { each: PassedOver }) {
  const name = each.verdict
    ? `The “${VERDICT_WORDS[each.verdict]}” way`
    : "A way without a verdict";
  return (
    <>
      {name} did not hold:{" "}
      {[
        each.teams.length > 0 ? `it is for ${each.teams.join(", ")}` : "",
        each.missing.length > 0 ? `${each.missing.join(", ")} not set` : "",
        each.blocking.length > 0 ? `${each.blocking.join(", ")} is set` : "",
      ]
        .filter(Boolean)
        .join("; ")}
      .
    </>
  );
}
