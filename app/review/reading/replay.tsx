import type { RefusedForm } from "./adjust-form.ts";
import { DeskThen } from "./desk-then.tsx";
import type { Reading } from "./reading-view.ts";
import { StepDecisionPanel } from "./step-decision.tsx";
import { StepDone } from "./step-done.tsx";
import { StepList } from "./step-list.tsx";
import { StepNav } from "./step-nav.tsx";
import { useStepKeys } from "./use-step-keys.ts";

/** The attempt step by step: what was on the desk, what was done, what came of it and how it was judged. */
export function Replay({ reading, refused }: { reading: Reading; refused: RefusedForm | null }) {
  useStepKeys();
  const { step, steps, head, handbook, clauses, sheet, changes, base } = reading;
  return (
    <section className="part" id="replay" aria-labelledby="replay-heading">
      <h2 id="replay-heading">Replay</h2>
      <p className="part-lead">
        Every entry of the log is a step. Each shows the desk as it was before it, then what was
        done and what came of it. Arrow keys or <kbd>J</kbd> <kbd>K</kbd> go from step to step.
      </p>
      <div className="replay">
        <StepList steps={steps} current={step.index} over={sheet !== null} />
        <div className="replay-step" id="step" tabIndex={-1}>
          <StepNav index={step.index} steps={steps} />
          <StepDone step={step} handbook={handbook} />
          {step.decisions.map((decision) => (
            <StepDecisionPanel
              key={decision.target}
              decision={decision}
              own={decision.decision.seq === step.index}
              clauses={clauses}
              changes={changes}
              base={base}
              may={sheet !== null}
              refused={refused}
            />
          ))}
          <DeskThen step={step} mode={head.mode} handbook={handbook} />
          {step.line ? (
            <p className="replay-write">
              <a href={`#note-form`}>Write a note about this step</a>
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
