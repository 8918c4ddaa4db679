import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import { CertaintyTable } from "./certainty-table.tsx";
import { ChangedResult } from "./changed-result.tsx";
import { ChangesPart } from "./changes-part.tsx";
import { DebriefContents } from "./debrief-contents.tsx";
import type { DebriefChanges } from "./debrief-in-force.server.ts";
import { DecisionCard } from "./decision-card.tsx";
import { ErrorTypes } from "./error-types.tsx";
import { NotDecided } from "./not-decided.tsx";
import { PathMap } from "./path-map.tsx";
import { RealCase } from "./real-case.tsx";
import { Result } from "./result.tsx";
import { ScoreLines } from "./score-lines.tsx";
import { SkillScores } from "./skill-scores.tsx";
import { WorksheetResults } from "./worksheet-results.tsx";

interface DebriefProps {
  view: DebriefView;
  /** Whose attempt it is, when somebody else reads it. */
  who?: string | null;
  /** Where to take it again; absent for somebody else's. */
  againHref?: string | null;
  /** A part of another page, which has a main part and a first heading of its own. */
  embedded?: boolean;
  /** What managers changed; absent for a rehearsal. */
  changes?: DebriefChanges | null;
}

/** The debrief: the result, the skills, the path over the model path, every decision, then the real case. */
export function Debrief({ view, who, againHref, embedded = false, changes = null }: DebriefProps) {
  const Frame = embedded ? "div" : "main";
  return (
    <Frame id={embedded ? undefined : "main"} tabIndex={-1} className="debrief">
      <DebriefContents view={view} changes={changes} />
      <div className="debrief-body">
        <Result
          view={view}
          who={who ?? null}
          againHref={againHref ?? null}
          heading={embedded ? "h2" : "h1"}
          correction={changes?.correction ?? 0}
        >
          {changes ? (
            <ChangedResult
              changes={changes}
              percent={view.score.percent}
              passed={view.score.passed}
            />
          ) : null}
        </Result>
        {changes ? <ChangesPart {...changes} /> : null}
        <SkillScores skills={view.score.skills} parts={view.skillParts} />
        <section className="part" id="path" aria-labelledby="path-heading">
          <h2 id="path-heading">Your path over the model path</h2>
          <p className="part-lead">
            The model path is the best that could be done within this shift, all cases together.
            Times are shift times.
          </p>
          {view.cases.map((path) => (
            <PathMap key={path.case} path={path} shift={view.shift} />
          ))}
        </section>
        <section className="part" id="decisions" aria-labelledby="decisions-heading">
          <h2 id="decisions-heading">Decision by decision</h2>
          <p className="part-lead">
            Every judged decision in the order you took it. A moment of a case is judged the first
            time you decide in it.
          </p>
          {view.decisions.map((decision, index) => (
            <DecisionCard
              key={index}
              number={index + 1}
              decision={decision}
              clauses={view.clauses}
              change={
                changes?.changes.find(
                  (change) =>
                    change.kind === "verdict" && change.inForce && change.decision === index + 1,
                ) ?? null
              }
            />
          ))}
          <NotDecided missed={view.notDecided} clauses={view.clauses} />
        </section>
        <CertaintyTable rows={view.score.certainty} />
        <ErrorTypes errors={view.errors} decisions={view.decisions.length} />
        <WorksheetResults worksheets={view.worksheets} />
        <ScoreLines view={view} correction={changes?.correction ?? 0} />
        <RealCase html={view.realCaseHtml} basedOn={view.basedOn} />
      </div>
    </Frame>
  );
}
