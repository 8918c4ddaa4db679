import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { WorkbenchClient } from "#app/studio/workbench/editor/use-workbench.ts";
import type { Report } from "./analyst.ts";
import { useSlowAnswer, type SlowAnswer } from "./use-slow-answer.ts";

/** Milliseconds without typing before the scenario is played while nobody looks at the report. */
const IN_THE_BACKGROUND = 2500;

const NONE: readonly Diagnostic[] = [];

/** The report of the newest text, and what it found that a check does not find. */
export function useReport(
  workbench: WorkbenchClient | null,
  source: { readonly file: string; readonly text: string },
  inFront: boolean,
): { report: SlowAnswer<Report | null>; found: readonly Diagnostic[] } {
  const slow = workbench?.slow ?? null;
  const report = useSlowAnswer(
    source,
    true,
    slow && ((asked) => slow.report(asked)),
    inFront ? undefined : IN_THE_BACKGROUND,
  );
  const { value, stale } = report;
  return { report, found: stale ? NONE : (value?.problems ?? NONE) };
}
