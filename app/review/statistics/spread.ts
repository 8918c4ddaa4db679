/** How the totals of a test are spread, as Moodle's quiz statistics define it. */
import type { Bin } from "./histogram.ts";
import { momentsOf } from "./moments.ts";
import { median } from "./quantile.ts";

/** Null stands for "not defined for these data". */
export interface Spread {
  readonly n: number;
  /** In the unit of the totals. */
  readonly mean: number | null;
  readonly median: number | null;
  /** √(Σ(x − x̄)² / (N − 1)), from two totals on. */
  readonly sd: number | null;
  /** k₃ / k₂^1.5, without a unit, from three totals on: below 0 with a tail to the left. */
  readonly skewness: number | null;
  /** k₄ / k₂², without a unit, from four totals on: 0 for a normal distribution. */
  readonly kurtosis: number | null;
}

/**
 * The spread of totals, with Fisher's k-statistics as unbiased estimates of the cumulants:
 * k₂ = N m₂ / (N − 1), k₃ = N² m₃ / ((N − 1)(N − 2)),
 * k₄ = N² ((N + 1) m₄ − 3(N − 1) m₂²) / ((N − 1)(N − 2)(N − 3)), with mₖ = Σ(x − x̄)ᵏ / N.
 * Moodle, `quiz_statistics\calculator` and docs.moodle.org/dev/Quiz_statistics_calculations.
 */
export function spreadOf(bins: readonly Bin[]): Spread {
  const moments = momentsOf(bins);
  const nothing = { n: 0, mean: null, median: null, sd: null, skewness: null, kurtosis: null };
  if (moments === null) return nothing;
  const { n, mean, power2, power3, power4 } = moments;
  const [m2, m3, m4] = [power2 / n, power3 / n, power4 / n];
  const k2 = n > 1 ? (n * m2) / (n - 1) : 0;
  const k3 = (n * n * m3) / ((n - 1) * (n - 2));
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return {
    n,
    mean,
    median: median(bins),
    sd: n > 1 ? Math.sqrt(k2) : null,
    skewness: n > 2 && k2 > 0 ? k3 / k2 ** 1.5 : null,
    kurtosis: n > 3 && k2 > 0 ? k4 / (k2 * k2) : null,
  };
}
