import { OUTCOME_WORDS } from "#app/kit/words/words.ts";
import type { Span } from "#app/language/markup/span.ts";
import { RevealButton } from "./reveal-button.tsx";
import type { StagedCase } from "./stage.ts";

interface PlayCasesProps {
  cases: readonly StagedCase[];
  onReveal: (span: Span) => void;
}

/** Where each case stands: its scene or ending, since when, and what is on its way. */
export function PlayCases({ cases, onReveal }: PlayCasesProps) {
  return (
    <section className="stage-part" aria-labelledby="stage-cases">
      <h3 id="stage-cases">Cases</h3>
      <ul className="stage-cases">
        {cases.map((one) => (
          <li key={one.id} data-status={one.status}>
            <span className="stage-case-title">{one.title}</span>
            <span>
              {whereWords(one)} {one.state ? <code>{one.state}</code> : null}
              {one.outcome ? ` (${OUTCOME_WORDS[one.outcome]})` : ""}
              {timeWords(one)} <RevealButton span={one.span} onReveal={onReveal} of={one.title} />
            </span>
            {one.due.map((effect, index) => (
              <span className="meta" key={index}>
                At {effect.time}: {effect.title || "an effect"}, then <code>{effect.then}</code>
                {effect.holds ? "" : ", unless its conditions still do not hold"}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereWords({ status }: StagedCase): string {
  if (status === "waiting") return "Not arrived";
  if (status === "absent") return "Will not arrive: its conditions did not hold";
  return status === "open" ? "In scene" : "Ended in";
}

function timeWords({ status, time }: StagedCase): string {
  if (status === "absent") return "";
  return status === "waiting" ? `, due at ${time}` : `, since ${time}`;
}
