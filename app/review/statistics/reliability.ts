/**
 * The reliability diagram: how sure somebody was against how often they were right.
 * Murphy & Winkler (1977), Applied Statistics 26, 41–47; the three steps and their judgement are Moodle's
 * (`question_cbm`, `qbehaviour_deferredcbm_type`).
 */
import type { Certainty } from "#app/language/scenario/event.ts";
import type { Interval } from "#app/review/figure/figure.ts";
import { CERTAINTIES, type CertaintyCount } from "./certainty-marks.ts";
import { wilsonInterval } from "./wilson.ts";

/** Below so many decisions no diagram is shown. */
const FEWEST_FOR_RELIABILITY = 20;

/** The shares right for which each certainty is the best choice: ⅔ and 0.8 are where expected marks are equal. */
export const CLAIMS: Readonly<Record<Certainty, { readonly low: number; readonly high: number }>> =
  {
    1: { low: 0, high: 2 / 3 },
    2: { low: 2 / 3, high: 0.8 },
    3: { low: 0.8, high: 1 },
  };

/** How what was claimed compares with what was right. */
export type Calibration =
  | "over-confident"
  | "slightly-over-confident"
  | "fits"
  | "slightly-under-confident"
  | "under-confident";

/** One step of certainty. */
export interface ReliabilityBin {
  readonly certainty: Certainty;
  /** What this certainty claims: a share right from `low` to `high`. */
  readonly claims: { readonly low: number; readonly high: number };
  readonly n: number;
  readonly right: number;
  /** Share right, 0 to 1; null where this certainty was never given. */
  readonly share: number | null;
  /** Wilson's interval of it. */
  readonly interval: Interval | null;
  readonly calibration: Calibration | null;
}

/** The three steps from the least certain; null below twenty decisions in all. */
export function reliabilityDiagram(
  counts: readonly CertaintyCount[],
  level = 0.95,
): readonly ReliabilityBin[] | null {
  const bins = CERTAINTIES.map((certainty) => {
    const own = counts.filter((count) => count.certainty === certainty);
    const n = own.reduce((sum, count) => sum + count.n, 0);
    const right = own.reduce((sum, count) => sum + (count.right ? count.n : 0), 0);
    const share = n === 0 ? null : right / n;
    return {
      certainty,
      claims: CLAIMS[certainty],
      n,
      right,
      share,
      interval: wilsonInterval(right, n, level),
      calibration: share === null ? null : calibrationOf(certainty, share, n),
    };
  });
  const all = bins.reduce((sum, bin) => sum + bin.n, 0);
  return all < FEWEST_FOR_RELIABILITY ? null : bins;
}

/** Moodle's judgement: "slightly" as long as (share − nearest claim)² · n is not over 0.5, its rough sign of significance. */
export function calibrationOf(certainty: Certainty, share: number, n: number): Calibration {
  const { low, high } = CLAIMS[certainty];
  const [under, over] = [low - share, share - high];
  const isSlight = Math.max(under, over) ** 2 * n <= 0.5;
  if (under > 5e-7) return isSlight ? "slightly-over-confident" : "over-confident";
  if (over > 5e-7) return isSlight ? "slightly-under-confident" : "under-confident";
  return "fits";
}
