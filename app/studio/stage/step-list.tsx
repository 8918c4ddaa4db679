import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Arrived, StagedStep } from "./stage.ts";

interface StepListProps {
  steps: readonly StagedStep[];
  /** The run that came to a scene: its steps are marked. */
  origin?: Arrived | null;
  /** Goes back to where so many steps were taken; without it the list is only read. */
  onJump?: (steps: number) => void;
}

/** The steps of a play with their times; each leads back to the moment after it. */
export function StepList({ steps, origin, onJump }: StepListProps) {
  const searched = Math.min(origin?.steps ?? 0, steps.length);
  return (
    <>
      {origin && searched > 0 ? (
        <p className="meta">
          The first {count(searched, "step")} {searched === 1 ? "is" : "are"} a shortest way to{" "}
          <code>{origin.state}</code>.
        </p>
      ) : null}
      <ol className="stage-steps">
        {steps.map((step, index) => (
          <li key={index} data-searched={index < searched || undefined}>
            <span className="time">{step.time}</span>
            <span className="stage-step-words">
              {step.words}
              {step.caseTitle ? <span className="meta"> {step.caseTitle}</span> : null}
            </span>
            {step.verdict ? <VerdictBadge verdict={step.verdict} /> : null}
            {onJump && index < steps.length - 1 ? (
              <button type="button" className="stage-reveal" onClick={() => onJump(index + 1)}>
                Back to here
                <span className="visually-hidden">: after {step.words}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}
