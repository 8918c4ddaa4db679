import { Prose } from "#app/kit/layout/prose.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { count, SKILL_WORDS } from "#app/kit/words/words.ts";
import type { Span } from "#app/language/markup/span.ts";
import { RevealButton } from "./reveal-button.tsx";
import type { StagedWay } from "./stage.ts";

interface PreviewWaysProps {
  ways: readonly StagedWay[];
  onReveal: (span: Span) => void;
}

const KINDS: Readonly<Record<StagedWay["kind"], string>> = {
  action: "Decision",
  otherwise: "Otherwise",
  after: "By itself",
  "shift-end": "End of the shift",
};

/** What can come of a scene: each way with its consequence as the trainee reads it, and its explanation. */
export function PreviewWays({ ways, onReveal }: PreviewWaysProps) {
  return (
    <section className="stage-ways" aria-labelledby="stage-ways">
      <h2 id="stage-ways">What can come of it</h2>
      {ways.map((way) => (
        <details className="opened" key={way.id}>
          <summary>
            <span className="meta">{KINDS[way.kind]}</span>
            <h3>{way.title}</h3>
            {way.verdict ? <VerdictBadge verdict={way.verdict} /> : null}
            <span className="meta">{conditionWords(way)}</span>
          </summary>
          <div className="stage-way">
            {way.consequenceHtml ? (
              <Prose html={way.consequenceHtml} />
            ) : (
              <p className="meta">The trainee reads nothing.</p>
            )}
            {way.whyHtml ? (
              <div className="explanation" data-verdict={way.verdict ?? undefined}>
                <h4>Why</h4>
                <Prose html={way.whyHtml} />
              </div>
            ) : null}
            <dl className="stage-lines">
              <Line term={way.kind === "after" ? "Comes after" : "Costs"}>{minutesWords(way)}</Line>
              <Line term="Leads to">{way.then ?? "stays in this scene"}</Line>
              <Line term="Sets">{way.sets.join(", ")}</Line>
              <Line term="Shows">
                {way.skills.map((skill) => SKILL_WORDS[skill].name).join(", ")}
              </Line>
              <Line term="Rests on">{way.cites.join(", ")}</Line>
              <Line term="Should go with it">{way.asks.join(", ")}</Line>
            </dl>
            <p>
              <RevealButton span={way.span} onReveal={onReveal} of={way.title} />
            </p>
          </div>
        </details>
      ))}
    </section>
  );
}

function Line(props: { term: string; children: string }) {
  if (props.children === "") return null;
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function minutesWords({ minutes, kind }: StagedWay): string {
  if (minutes !== null) return count(minutes, "minute");
  return kind === "otherwise" ? "what the desk says" : "";
}

function conditionWords({ when, unless }: StagedWay): string {
  return [
    when.length > 0 ? `when ${when.join(", ")}` : "",
    unless.length > 0 ? `unless ${unless.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join("; ");
}
