/** The deep analysis of a scenario that compiles: search under conditions → bots → rules. READ THIS FIRST of this folder. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { aBenignCase } from "#app/language/scenario/analysis/rules/a-benign-case.ts";
import { analysisIsComplete } from "#app/language/scenario/analysis/rules/analysis-is-complete.ts";
import { arrivalCanHappen } from "#app/language/scenario/analysis/rules/arrival-can-happen.ts";
import { chanceDoesNotPass } from "#app/language/scenario/analysis/rules/chance-does-not-pass.ts";
import { choiceMakesADifference } from "#app/language/scenario/analysis/rules/choice-makes-a-difference.ts";
import { effectCanHappen } from "#app/language/scenario/analysis/rules/effect-can-happen.ts";
import { everySkillCanBeEarned } from "#app/language/scenario/analysis/rules/every-skill-can-be-earned.ts";
import { judgementCanBeReached } from "#app/language/scenario/analysis/rules/judgement-can-be-reached.ts";
import { noChoiceDominates } from "#app/language/scenario/analysis/rules/no-choice-dominates.ts";
import { noConstantStrategyPasses } from "#app/language/scenario/analysis/rules/no-constant-strategy-passes.ts";
import { noSoftLock } from "#app/language/scenario/analysis/rules/no-soft-lock.ts";
import { reachableUnderConditions } from "#app/language/scenario/analysis/rules/reachable-under-conditions.ts";
import { byPlace } from "#app/language/scenario/check.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { authoredPart } from "#app/language/scenario/complete-scenario.ts";
import { applySilences, isSilenceable } from "#app/language/scenario/silence.ts";
import type { Analysis } from "./analysis.ts";
import { attainableIn } from "./attainable.ts";
import { playBots } from "./bots.ts";
import { planOf } from "./plan.ts";
import type { AnalysisContext, AnalysisRule } from "./rule.ts";
import { search } from "./search.ts";

/** Every rule of the analysis, in the order of the author's guide. */
export const ANALYSIS_RULES: readonly AnalysisRule[] = [
  noSoftLock,
  reachableUnderConditions,
  arrivalCanHappen,
  effectCanHappen,
  judgementCanBeReached,
  choiceMakesADifference,
  noChoiceDominates,
  noConstantStrategyPasses,
  chanceDoesNotPass,
  aBenignCase,
  everySkillCanBeEarned,
  analysisIsComplete,
];

/** How much to look at. */
export interface AnalysisOptions {
  /** Random plays; 1,000 when absent. */
  readonly plays?: number;
  readonly seed?: number;
  /** Situations that the search looks at for each case. */
  readonly limit?: number;
}

/** Analyses a scenario. The same text and the same options give the same analysis. */
export function analyse(
  compiled: Compiled,
  source: Source,
  { plays = 1_000, seed = 1, limit }: AnalysisOptions = {},
): Analysis {
  const plan = planOf(compiled);
  const searched = search(plan, limit);
  const attainable = attainableIn(compiled, searched);
  const { bots, coverage } = playBots(plan, { plays, seed });
  return {
    attainable,
    model: compiled.model.events,
    reached: searched.reached,
    softLocks: searched.softLocks,
    coverage,
    bots,
    searched: { situations: searched.situations, complete: searched.complete },
    problems: checkAnalysis({ compiled, source, searched, attainable, bots }),
  };
}

/**
 * The codes that a comment can silence and that are the same for any number of random plays: of these an idle
 * comment is told.
 */
const ASKED = ANALYSIS_RULES.map(({ code }) => code).filter(
  (code) => isSilenceable(code) && code !== chanceDoesNotPass.code,
);

/** Every problem that the rules find and that no comment silences, in the order of the file. */
function checkAnalysis(context: AnalysisContext): readonly Diagnostic[] {
  const { source, searched } = context;
  const compiled = { ...context.compiled, scenario: authoredPart(context.compiled.scenario) };
  const problems = ANALYSIS_RULES.flatMap(({ code, severity, check }) =>
    [...check({ ...context, compiled })].map((finding): Diagnostic => ({
      file: source.file,
      code,
      severity,
      ...finding,
    })),
  );
  // What an unfinished search does not find is not absent.
  const asked = searched.complete ? ASKED : [];
  return applySilences(source, problems, asked).toSorted(byPlace);
}
