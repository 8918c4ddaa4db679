import { Badge } from "#app/kit/layout/badge.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { OUTCOME_WORDS } from "#app/kit/words/words.ts";
import type { CasePath, DebriefView } from "#app/language/scenario/debrief-view.ts";
import { PathDrawing } from "./path-drawing.tsx";
import { PathList } from "./path-list.tsx";

interface PathMapProps {
  path: CasePath;
  shift: DebriefView["shift"];
}

/** One case: both paths drawn over the same minutes, then in words, then how it ended. */
export function PathMap({ path, shift }: PathMapProps) {
  return (
    <article className="path panel" aria-label={path.caseTitle}>
      <header>
        <h3>{path.caseTitle}</h3>
        {path.outcome ? <Badge tone="strong">{OUTCOME_WORDS[path.outcome]}</Badge> : null}
        {path.modelOutcome ? (
          <span className="meta">Model path: {OUTCOME_WORDS[path.modelOutcome].toLowerCase()}</span>
        ) : null}
      </header>
      <PathDrawing path={path} shift={shift} />
      {path.arrived ? null : (
        <p className="meta">
          This case never reached your queue: what it follows from did not happen.
        </p>
      )}
      <div className="path-lists">
        <PathList title="You" stops={path.yours} />
        <PathList title="Model path" stops={path.model} />
      </div>
      {path.endingHtml ? (
        <div className="path-ending">
          <h4>How it ended for you</h4>
          <Prose html={path.endingHtml} />
        </div>
      ) : null}
    </article>
  );
}
