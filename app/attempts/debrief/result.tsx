import type { ReactNode } from "react";

import { Icon } from "#app/kit/layout/icon.tsx";
import { Meter } from "#app/kit/layout/meter.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import { earnedWords } from "./earned-words.ts";

interface ResultProps {
  view: DebriefView;
  who: string | null;
  againHref: string | null;
  heading: "h1" | "h2";
  /** Percentage points that a manager's change of the whole adds to what was earned. */
  correction: number;
  /** What there is to say about how the result came to be what it is. */
  children?: ReactNode;
}

/** The result in words and figures, with the pass mark and any critical error. */
export function Result(props: ResultProps) {
  const { view, who, againHref, heading: Heading, correction, children } = props;
  const { score } = view;
  const critical = view.decisions.filter((decision) => decision.verdict === "critical");
  return (
    <section className="result" id="result" aria-labelledby="result-heading">
      <p className="meta">
        Debrief · {view.mode === "practice" ? "Practice" : "Assessment"}
        {who ? ` · ${who}` : ""}
      </p>
      <Heading id="result-heading">{view.title}</Heading>
      <div className="result-card panel" data-passed={score.passed}>
        <p className="result-word">
          <Icon name={score.passed ? "best" : "harmful"} />
          {score.passed ? "Passed" : "Not passed"}
        </p>
        <p className="result-percent figure-number">
          <strong>{score.percent}</strong>
          <span>%</span>
        </p>
        <div className="result-bar">
          <Meter value={score.percent} of={100} mark={score.pass} />
          <p className="meta">
            {earnedWords({ ...score, correction })} · pass mark {score.pass} %
          </p>
        </div>
        <p className="result-said">{said(view, critical.length)}</p>
      </div>
      {children}
      {critical.map((decision, index) => (
        <Notice key={index} tone="problem" title={`Critical error at ${decision.time}`}>
          <p>
            {decision.caseTitle}: {decision.did}.{" "}
            <a href={`#decision-${view.decisions.indexOf(decision) + 1}`}>Why it is critical</a>
          </p>
        </Notice>
      ))}
      {againHref ? (
        <p className="result-again">
          <a className="button" href={againHref}>
            Take it again
          </a>
          <a className="button quiet" href="/">
            Back to your scenarios
          </a>
        </p>
      ) : null}
    </section>
  );
}

function said(view: DebriefView, critical: number): string {
  const { score } = view;
  const reached = score.percent >= score.pass;
  const judged = count(view.decisions.length, "judged decision");
  if (critical > 0) {
    const errors = count(critical, "critical error");
    return reached
      ? `The score is above the pass mark, but ${errors} fails the attempt whatever the score.`
      : `${errors} in ${judged}. A critical error fails the attempt whatever the score.`;
  }
  return reached
    ? `The score reaches the pass mark and none of the ${judged} was a critical error.`
    : `The score is below the pass mark. None of the ${judged} was a critical error.`;
}
