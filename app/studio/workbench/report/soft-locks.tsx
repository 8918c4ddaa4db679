import type { Span } from "#app/language/markup/span.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { ReportPart } from "./report-part.tsx";
import type { ReportView } from "./report.ts";
import { RunSteps } from "./run-steps.tsx";
import { SpanButton } from "./span-button.tsx";

interface SoftLocksProps {
  view: ReportView;
  onReveal: (span: Span) => void;
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** Situations from which a case cannot be closed any more, each with the shortest run into it. */
export function SoftLocks({ view, onReveal, onPlay }: SoftLocksProps) {
  const { softLocks, searched } = view;
  return (
    <ReportPart
      title="Soft locks"
      means="In a soft lock the desk still works, but nothing that can be done or can happen closes the case: only the end of the shift does."
    >
      {softLocks.length === 0 ? (
        <p>
          {searched.complete ? "There is none." : "None was found before the limit was reached."}
        </p>
      ) : (
        <ul className="places plain">
          {softLocks.map((lock, i) => (
            <li key={i}>
              <span className="place-name">
                <SpanButton span={lock.span} onReveal={onReveal}>
                  {lock.scene}
                </SpanButton>{" "}
                <span className="meta">{lock.case}</span>
              </span>
              <RunSteps
                run={lock.run}
                leadsTo={`the soft lock in ${lock.scene} of ${lock.case}`}
                onPlay={onPlay}
              />
            </li>
          ))}
        </ul>
      )}
    </ReportPart>
  );
}
