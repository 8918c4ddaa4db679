import type { ReactNode } from "react";

import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { CaseView, Explanation } from "#app/language/scenario/desk-view.ts";
import { Explanations } from "./explanations.tsx";
import { LookStrip } from "./look-strip.tsx";
import { OpenedRecords } from "./opened-records.tsx";
import { Story } from "./story.tsx";
import { WorksheetPanel } from "./worksheet-panel.tsx";

interface CasePanelProps {
  case: CaseView | null;
  over: boolean;
  debriefHref: string;
  /** What became of a refused form that has no sheet to say it. */
  refused: ReactNode;
  explanations: readonly Explanation[];
}

/** The case in the middle: what can be looked at, what has happened, what was opened. */
export function CasePanel({
  case: open,
  over,
  debriefHref,
  refused,
  explanations,
}: CasePanelProps) {
  return (
    <section className="case" aria-labelledby="case-heading">
      <header className="column-head case-head">
        <h2 id="case-heading" tabIndex={-1}>
          {open ? open.title : "No case open"}
        </h2>
        {open ? (
          <span className="case-facts">
            <span className="meta">
              Arrived <span className="time">{open.arrived}</span>
            </span>
            <Badge>{open.status === "open" ? "Open" : "Closed"}</Badge>
          </span>
        ) : null}
      </header>
      <div className="column-scroll case-scroll">
        {over ? (
          <Notice tone="time" title="Nothing is left to decide.">
            <p>The shift is over and every case has come to its end.</p>
            <p>
              <a className="button primary" href={debriefHref} id="to-debrief">
                Go to the debrief
              </a>
            </p>
          </Notice>
        ) : null}
        {refused}
        {open ? (
          <>
            <LookStrip case={open} over={over} />
            <Story story={open.story} />
            <Explanations all={explanations} case={open.id} />
            <OpenedRecords records={open.records} />
            {open.worksheets.map((worksheet) => (
              <WorksheetPanel
                key={worksheet.id}
                case={open.id}
                worksheet={worksheet}
                open={open.status === "open" && !over}
              />
            ))}
          </>
        ) : (
          <EmptyState title="Your queue is empty">
            <p>
              Reports appear at the left when they arrive. Waiting lets time pass until one does.
            </p>
          </EmptyState>
        )}
      </div>
    </section>
  );
}
