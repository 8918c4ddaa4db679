import type { Span } from "#app/language/markup/span.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { ReportPane } from "#app/studio/workbench/report/report-pane.tsx";
import type { Report } from "./analyst.ts";
import type { SlowAnswer } from "./use-slow-answer.ts";

interface AnalysisPaneProps {
  report: SlowAnswer<Report | null>;
  active: boolean;
  onReveal: (span: Span) => void;
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** The report of the text, made in the browser while nobody waits for it. */
export function AnalysisPane({ report, active, onReveal, onPlay }: AnalysisPaneProps) {
  if (!active) return null;
  return (
    <ReportPane
      view={report.value?.view ?? null}
      busy={report.busy ? { words: "Playing the scenario in every way", done: 0, of: 0 } : null}
      stale={report.stale}
      onReveal={onReveal}
      onPlay={onPlay}
    />
  );
}
