/** Everything that is asked of a text before it is published: built, then analysed. */
import type { Source } from "#app/language/markup/span.ts";
import { buildScenario, type Built, type Ground } from "#app/language/scenario/build.ts";
import { byPlace } from "#app/language/scenario/check.ts";
import { analyse, type AnalysisOptions } from "./analyse.ts";
import type { Analysis } from "./analysis.ts";

/** What was built, with the problems of the analysis among the others; `analysis` is null when nothing could be built. */
export interface Analysed extends Built {
  readonly analysis: Analysis | null;
}

/** Builds and analyses. An error of either leaves nothing compiled. */
export function buildAndAnalyse(
  source: Source,
  ground: Ground,
  options?: AnalysisOptions,
): Analysed {
  const built = buildScenario(source, ground);
  if (!built.compiled) return { ...built, analysis: null };
  const analysis = analyse(built.compiled, source, options);
  const failed = analysis.problems.some(({ severity }) => severity === "error");
  return {
    scenario: built.scenario,
    compiled: failed ? null : built.compiled,
    problems: [...built.problems, ...analysis.problems].toSorted(byPlace),
    analysis,
  };
}
