/** The deep analysis of a scenario that compiles: search under conditions → bots → rules. READ THIS FIRST of this folder. */
import type { Diagnostic } from "#app/markup/diagnostic.ts";
import type { Source } from "#app/markup/span.ts";
import { byPlace } from "#app/scenario/check.ts";
import type { Compiled } from "#app/scenario/compiled.ts";
import { applySilences, isSilenceable } from "#app/scenario/silence.ts";
import type { Analysis } from "./analysis.ts";
import { attainableIn } from "./attainable.ts";
import { playBots } from "./bots.ts";
import { planOf } from "./plan.ts";
import type { AnalysisContext, AnalysisRule } from "./rule.ts";
import { aBenignCase } from "./rules/a-benign-case.ts";
import { analysisIsComplete } from "./rules/analysis-is-complete.ts";
import { arrivalCanHappen } from "./rules/arrival-can-happen.ts";
import { chanceDoesNotPass } from "./rules/chance-does-not-pass.ts";
import { choiceMakesADifference } from "./rules/choice-makes-a-difference.ts";
import { effectCanHappen } from "./rules/effect-can-happen.ts";
import { everySkillCanBeEarned } from "./rules/every-skill-can-be-earned.ts";
import { judgementCanBeReached } from "./rules/judgement-can-be-reached.ts";
import { noChoiceDominates } from "./rules/no-choice-dominates.ts";
import { noConstantStrategyPasses } from "./rules/no-constant-strategy-passes.ts";
import { noSoftLock } from "./rules/no-soft-lock.ts";
import { reachableUnderConditions } from "./rules/reachable-under-conditions.ts";
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
export function checkAnalysis(context: AnalysisContext): readonly Diagnostic[] {
  const { source, searched } = context;
  const problems = ANALYSIS_RULES.flatMap(({ code, severity, check }) =>
    [...check(context)].map((finding): Diagnostic => ({
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
