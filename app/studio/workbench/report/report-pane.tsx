import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { Span } from "#app/language/markup/span.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { AttainableScores } from "./attainable-scores.tsx";
import { BotScores } from "./bot-scores.tsx";
import { CoverageOfPlays } from "./coverage-of-plays.tsx";
import { ReachedPlaces } from "./reached-places.tsx";
import { ReportBusy } from "./report-busy.tsx";
import type { Busy } from "./report-busy.tsx";
import { ReportProblems } from "./report-problems.tsx";
import { ReportSummary } from "./report-summary.tsx";
import type { ReportView } from "./report.ts";
import { SoftLocks } from "./soft-locks.tsx";

interface ReportPaneProps {
  /** Null before the first analysis, or when the text cannot be played. */
  view: ReportView | null;
  /** What is being worked out now; null when nothing is. */
  busy: Busy | null;
  /** The text was changed after the analysis began. */
  stale: boolean;
  /** Shows a place of the text. */
  onReveal: (span: Span) => void;
  /** Plays from where these events lead. */
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** What analysis found out about a scenario before anybody has played it. */
export function ReportPane({ view, busy, stale, onReveal, onPlay }: ReportPaneProps) {
  if (!view) {
    return (
      <section className="report" aria-label="Report">
        {busy ? (
          <ReportBusy busy={busy} />
        ) : (
          <EmptyState icon="sheet" title="There is no report yet">
            <p>
              A report is made as soon as the text has no errors: the scenario is then played
              thousands of times, and what came out is told here.
            </p>
          </EmptyState>
        )}
      </section>
    );
  }
  return (
    <section className="report" aria-label="Report" aria-busy={busy !== null}>
      {busy ? <ReportBusy busy={busy} /> : null}
      {stale ? (
        <Notice tone="time" title="This is the report of the text as it was a moment ago.">
          <p>You have changed the text since. The figures and the places may have moved.</p>
        </Notice>
      ) : null}
      <ReportSummary view={view} />
      <ReportProblems groups={view.problems} onReveal={onReveal} />
      <AttainableScores view={view} onPlay={onPlay} />
      <BotScores view={view} />
      <SoftLocks view={view} onReveal={onReveal} onPlay={onPlay} />
      <ReachedPlaces view={view} onReveal={onReveal} onPlay={onPlay} />
      <CoverageOfPlays coverage={view.coverage} onReveal={onReveal} />
    </section>
  );
}
