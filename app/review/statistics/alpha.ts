/** Whether the items of a test measure one thing: Cronbach's alpha, which Moodle calls the coefficient of internal consistency. */

/**
 * Cronbach's alpha k / (k − 1) · (1 − Σ V(xᵢ) / V(t)) from the variances of k items and of the totals, all over
 * the same attempts and with N − 1; at most 1, without a unit, and below 0 where items contradict each other.
 * Null for fewer than two items, for totals that do not vary, or where a variance is not known.
 * Cronbach (1951), Psychometrika 16, 297–334.
 */
export function cronbachAlphaOfVariances(
  itemVariances: readonly (number | null)[],
  totalVariance: number | null,
): number | null {
  const k = itemVariances.length;
  if (k < 2 || totalVariance === null || totalVariance <= 0) return null;
  let sum = 0;
  for (const one of itemVariances) {
    if (one === null) return null;
    sum += one;
  }
  return (k / (k - 1)) * (1 - sum / totalVariance);
}

/** What Moodle derives from alpha. */
export interface InternalConsistency {
  /** 100 · alpha, in per cent. */
  readonly cic: number | null;
  /** 100 · √(1 − alpha): how much of the standard deviation is chance, in per cent. */
  readonly errorRatio: number | null;
  /** Error ratio × standard deviation of the totals: how far a total may be off by chance, in marks. */
  readonly standardError: number | null;
}

/** Moodle, `quiz_statistics\calculator` and docs.moodle.org/dev/Quiz_statistics_calculations. */
export function internalConsistency(
  itemVariances: readonly (number | null)[],
  totalVariance: number | null,
): InternalConsistency {
  const alpha = cronbachAlphaOfVariances(itemVariances, totalVariance);
  if (alpha === null || totalVariance === null)
    return { cic: null, errorRatio: null, standardError: null };
  const ratio = Math.sqrt(Math.max(0, 1 - alpha));
  return {
    cic: 100 * alpha,
    errorRatio: 100 * ratio,
    standardError: ratio * Math.sqrt(totalVariance),
  };
}
