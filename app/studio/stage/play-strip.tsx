import type { ReactNode } from "react";

import { Badge } from "#app/kit/layout/badge.tsx";
import { Meter } from "#app/kit/layout/meter.tsx";
import type { Span } from "#app/language/markup/span.ts";
import { LastDecision } from "./last-decision.tsx";
import { PlayCases } from "./play-cases.tsx";
import type { StagedPlay } from "./stage.ts";

interface PlayStripProps {
  play: StagedPlay;
  onReveal: (span: Span) => void;
  /** Takes the focus when somebody asks for it. */
  frame: React.RefObject<HTMLElement>;
  /** The list of steps. */
  children: ReactNode;
}

/** What only the trainer sees beside the desk. */
export function PlayStrip({ play, onReveal, frame, children }: PlayStripProps) {
  const { view, score, facts } = play;
  return (
    <aside ref={frame} tabIndex={-1} className="stage-strip" aria-labelledby="stage-strip">
      <h2 id="stage-strip">For you only</h2>
      <section className="stage-part" aria-label="Clock and score">
        <dl className="stage-figures">
          <div>
            <dt>Clock</dt>
            <dd>
              <span className="time">{view.clock.now}</span>, minute {view.clock.minute} of{" "}
              {view.clock.length}
            </dd>
          </div>
          <div>
            <dt>Score</dt>
            <dd className="figure-number">
              {score.points} of {score.of} points, {score.percent} % (pass mark {score.pass} %)
              {score.critical ? ", critical error" : ""}
            </dd>
          </div>
          <div>
            <dt>Still attainable</dt>
            <dd className="figure-number">at most {score.most} points in all</dd>
          </div>
        </dl>
        <Meter value={score.points} of={score.of} mark={score.most} />
      </section>
      {play.last ? <LastDecision decision={play.last} onReveal={onReveal} /> : null}
      <section className="stage-part" aria-labelledby="stage-facts">
        <h3 id="stage-facts">Facts that hold</h3>
        {facts.length === 0 ? <p className="meta">None yet.</p> : null}
        <ul className="stage-facts">
          {facts.map((fact) => (
            <li key={fact.name}>
              <code>{fact.name}</code> {fact.isNew ? <Badge tone="strong">New</Badge> : null}
              {fact.words ? <span className="meta">{fact.words}</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <PlayCases cases={play.cases} onReveal={onReveal} />
      <section className="stage-part" aria-labelledby="stage-steps">
        <h3 id="stage-steps">Steps so far</h3>
        {children}
      </section>
    </aside>
  );
}
