import type { Span } from "#app/markup/span.ts";
import type { PlayEvent } from "#app/scenario/event.ts";
import type { WorkbenchClient } from "#app/ui/studio/editor/use-workbench.ts";
import { ReportPane } from "#app/ui/studio/report/report-pane.tsx";
import { useSlowAnswer } from "./use-slow-answer.ts";

interface AnalysisPaneProps {
  workbench: WorkbenchClient | null;
  source: { readonly file: string; readonly text: string };
  active: boolean;
  onReveal: (span: Span) => void;
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** The report of the text, made in the browser while nobody waits for it. */
export function AnalysisPane({ workbench, source, active, onReveal, onPlay }: AnalysisPaneProps) {
  const slow = workbench?.slow ?? null;
  const report = useSlowAnswer(source, active, slow && ((asked) => slow.report(asked)));
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
