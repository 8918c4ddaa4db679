import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { RunView } from "./report.ts";

interface RunStepsProps {
  run: RunView;
  /** Where it leads, for those who hear the button: "the scene open of …". */
  leadsTo: string;
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** A run step by step, with a way to go on from its end. */
export function RunSteps({ run, leadsTo, onPlay }: RunStepsProps) {
  return (
    <div className="run">
      <details>
        <summary>
          {run.steps.length === 0 ? "At once" : count(run.steps.length, "step")}, at{" "}
          <span className="time">{run.at}</span>
        </summary>
        {run.steps.length === 0 ? (
          <p className="meta">It is there when the shift begins.</p>
        ) : (
          <ol>
            {run.steps.map((step, i) => (
              <li key={i}>{step}</li>
            ))}
          </ol>
        )}
        {run.facts.length === 0 ? null : (
          <p className="meta">Known by then: {run.facts.join(", ")}</p>
        )}
      </details>
      <button
        type="button"
        className="button small"
        onClick={() => {
          onPlay(run.events);
        }}
      >
        <Icon name="play" />
        Play from here
        <span className="visually-hidden">: {leadsTo}</span>
      </button>
    </div>
  );
}
