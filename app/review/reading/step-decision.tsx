import { DecisionCard } from "#app/attempts/debrief/decision-card.tsx";
import type { Change } from "#app/attempts/results/change.ts";
import type { ClauseWords } from "#app/language/scenario/debrief-view.ts";
import type { RefusedForm } from "./adjust-form.ts";
import type { StepDecision } from "./reading-view.ts";
import { VerdictForm } from "./verdict-form.tsx";

interface StepDecisionProps {
  decision: StepDecision;
  /** Whether it was taken by what was done at the step; else the shift's end decided. */
  own: boolean;
  clauses: Readonly<Record<string, ClauseWords>>;
  changes: readonly Change[];
  base: number;
  /** Whether verdicts may be changed: the attempt is finished. */
  may: boolean;
  refused: RefusedForm | null;
}

/** How the decision at a step was judged, and the form that changes it. */
export function StepDecisionPanel(props: StepDecisionProps) {
  const { decision, clauses, changes, may } = props;
  const own = changes.filter(
    ({ kind, target }) => kind === "verdict" && target === decision.target,
  );
  const change = own.find(({ inForce }) => inForce) ?? null;
  return (
    <div className="step-decision">
      <DecisionCard
        number={decision.number}
        decision={decision.decision}
        clauses={clauses}
        change={change}
        {...(props.own ? { heading: "How it was judged" } : {})}
      />
      {may ? (
        <p className="meta">
          In the score:{" "}
          {decision.lines.map((index, position) => (
            <span key={index}>
              {position > 0 ? ", " : ""}
              <a href={`#line-${index + 1}`}>line {index + 1}</a>
            </span>
          ))}
        </p>
      ) : null}
      {may ? (
        <VerdictForm
          target={decision.target}
          verdict={decision.decision.verdict}
          change={change}
          base={props.base}
          refused={props.refused}
        />
      ) : null}
    </div>
  );
}
