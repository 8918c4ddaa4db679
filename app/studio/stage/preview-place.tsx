import { useState } from "react";

import { CasePanel } from "#app/attempts/desk/case-panel.tsx";
import { DeskContext } from "#app/attempts/desk/desk-context.ts";
import { DeskHostContext } from "#app/attempts/desk/desk-host.ts";
import { OpenedRecords } from "#app/attempts/desk/opened-records.tsx";
import { Story } from "#app/attempts/desk/story.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { OUTCOME_WORDS } from "#app/kit/words/words.ts";
import type { Span } from "#app/language/markup/span.ts";
import { PreviewWays } from "./preview-ways.tsx";
import type { StagedPreview } from "./stage.ts";
import { StepList } from "./step-list.tsx";

interface PreviewPlaceProps {
  shown: StagedPreview;
  onReveal: (span: Span) => void;
}

const NOWHERE = new URLSearchParams();

/** One place: the case panel of the desk where there is such a moment, otherwise its prose. */
export function PreviewPlace({ shown, onReveal }: PreviewPlaceProps) {
  const { place, moment, html, outcome, ways } = shown;
  return (
    <div className="stage-preview">
      {moment ? <Moment shown={shown} moment={moment} /> : null}
      {!moment && (place.kind === "scene" || place.kind === "ending") ? (
        <>
          <Notice title="No run within the shift comes here; this is the text alone." />
          <div className="stage-alone panel">
            <Story story={[{ kind: place.kind, time: "--:--", title: null, html }]} />
          </div>
        </>
      ) : null}
      {place.kind === "record" ? (
        <OpenedRecords records={[{ id: place.id, title: place.title, minutes: 0, html }]} />
      ) : null}
      {place.kind === "briefing" || place.kind === "debrief" ? (
        <div className="stage-alone panel">
          <h2>{place.title}</h2>
          <Prose html={html} long />
        </div>
      ) : null}
      {outcome ? (
        <p className="meta">
          Outcome: {OUTCOME_WORDS[outcome]}. A trainee learns this only in the debrief.
        </p>
      ) : null}
      {ways.length > 0 ? <PreviewWays ways={ways} onReveal={onReveal} /> : null}
    </div>
  );
}

function Moment(props: { shown: StagedPreview; moment: NonNullable<StagedPreview["moment"]> }) {
  const { shown, moment } = props;
  const [sent, send] = useState(false);
  const host = { params: NOWHERE, go: () => {}, send: () => send(true), busy: false };
  const shared = { seq: 0, eventKey: "preview-only", sheet: null };
  return (
    <>
      <details className="stage-way-here">
        <summary>
          As it looks at {moment.time}, when a shortest run comes here; records are shown opened
        </summary>
        {moment.steps.length > 0 ? (
          <StepList steps={moment.steps} />
        ) : (
          <p className="meta">It is there from the start of the shift.</p>
        )}
      </details>
      <div className="stage-desk stage-moment">
        <DeskHostContext.Provider value={host}>
          <DeskContext.Provider value={{ ...shared, clauses: shown.clauses }}>
            <CasePanel
              case={moment.case}
              over={false}
              debriefHref="#"
              refused={
                sent ? (
                  <Notice title="Nothing is recorded in a preview. Use Play to go on from here." />
                ) : null
              }
              explanations={[]}
            />
          </DeskContext.Provider>
        </DeskHostContext.Provider>
      </div>
    </>
  );
}
