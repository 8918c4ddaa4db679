/** What is known of a person when readiness is judged: only attempts at assessments that count by their assignment's rule. */
import type { Response, SkillEvidence } from "#app/attempts/results/result.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import { sensitivity, type Answers, type Sensitivity } from "#app/review/statistics/sensitivity.ts";

/** An assessment that was asked of the person. */
export interface Assessment {
  readonly title: string;
  /** The attempt that counts; null while there is none. */
  readonly attemptId: string | null;
  readonly passed: boolean;
  readonly critical: number;
  /** Attempts at it that do not count and have a critical error. */
  readonly beside: readonly CriticalAttempt[];
}

/** An attempt with so many critical errors. */
export interface CriticalAttempt {
  readonly attemptId: string;
  readonly critical: number;
}

/** How often something was needed and done, over decisions. */
export interface ResponseCount {
  readonly need: Response;
  readonly response: Response;
  readonly n: number;
}

/** Everything that readiness is judged by. */
export interface Evidence {
  readonly assessments: readonly Assessment[];
  readonly skills: readonly Pick<SkillEvidence, "skill" | "n" | "right">[];
  readonly responses: readonly ResponseCount[];
  readonly again: Again;
}

/** What is of scenarios that the person had finished as an assessment before: the debrief had shown the key. */
export interface Again {
  readonly decisions: number;
  readonly attempts: readonly string[];
}

/** The skills of several attempts put together, each skill once. */
export function joinSkills(
  attempts: readonly (readonly SkillEvidence[])[],
): Pick<SkillEvidence, "skill" | "n" | "right">[] {
  const sums = new Map<ScoredSkill, { n: number; right: number }>();
  for (const { skill, n, right } of attempts.flat()) {
    const sum = sums.get(skill) ?? { n: 0, right: 0 };
    sums.set(skill, { n: sum.n + n, right: sum.right + right });
  }
  return [...sums].map(([skill, sum]) => ({ skill, ...sum }));
}

/** Needed and not needed decisions below which nothing is said of sensitivity. */
export const FEWEST_OF_EACH = 3;

/**
 * How well a person tells what needs a response from what does not: d′ and c of signal detection.
 * A signal is a decision in which the best would have been this response; a "yes" is doing it.
 */
export function separationOf(
  responses: readonly ResponseCount[],
  response: Exclude<Response, "leave">,
): Sensitivity & Answers & { readonly signals: number; readonly noise: number } {
  const sum = (isSignal: boolean, isYes: boolean) =>
    responses
      .filter(
        (one) => (one.need === response) === isSignal && (one.response === response) === isYes,
      )
      .reduce((all, one) => all + one.n, 0);
  const [hits, misses] = [sum(true, true), sum(true, false)];
  const [falseAlarms, rejections] = [sum(false, true), sum(false, false)];
  const answers = { hits, misses, falseAlarms, rejections };
  return {
    ...sensitivity(answers),
    ...answers,
    signals: hits + misses,
    noise: falseAlarms + rejections,
  };
}
