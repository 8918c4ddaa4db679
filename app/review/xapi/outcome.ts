/** How an attempt came out, as a draft of `passed` or `failed`. */
import type { EffectiveScore } from "#app/attempts/results/effective-score.ts";
import type { Draft } from "./draft.ts";
import { extension, MASTERY_SCORE } from "./iris.ts";
import type { Activity } from "./statement.ts";

/**
 * The draft. As in cmi5 (9.3.4, 9.3.5) the verb agrees with the mastery score: passed from it upwards, failed below. An attempt can also fail by
 * a critical error whatever its score; then no mastery score is given, for none decided.
 */
export function outcomeDraft(
  { site, startedAt, finishedAt }: { site: string; startedAt: Date; finishedAt: Date },
  object: Activity,
  score: EffectiveScore,
): Draft {
  const mastery = score.pass / 100;
  const scaled = score.percent / 100;
  return {
    slot: "outcome",
    verb: score.passed ? "passed" : "failed",
    object,
    inScenario: false,
    result: {
      score: { scaled, raw: score.percent, min: 0, max: 100 },
      success: score.passed,
      completion: true,
      duration: durationOf(startedAt, finishedAt),
      extensions: {
        [extension(site, "points")]: { earned: score.points, of: score.of },
        [extension(site, "critical-errors")]: score.critical.length,
      },
    },
    context: score.passed === scaled >= mastery ? { [MASTERY_SCORE]: mastery } : {},
    at: finishedAt,
  };
}

/** From beginning to end, pauses and nights between included: "PT63.25S". A record store compares to a hundredth of a second (4.6). */
export function durationOf(from: Date, to: Date): string {
  const seconds = Math.max(0, to.getTime() - from.getTime()) / 1000;
  return `PT${Number(seconds.toFixed(2))}S`;
}
