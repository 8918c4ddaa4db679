/** Mean and variance of a histogram. Values are measured from the first one, so that equal values have a variance of exactly 0. */
import { countOf, type Bin } from "./histogram.ts";

/** The mean and the sums of powers of the differences to it: Σ n(x − x̄)ᵏ for k = 2, 3, 4. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly power2: number;
  readonly power3: number;
  readonly power4: number;
}

/** Null where nothing was seen. */
export function momentsOf(bins: readonly Bin[]): Moments | null {
  const n = countOf(bins);
  if (n <= 0) return null;
  const origin = bins.find((bin) => bin.n > 0)?.value ?? 0;
  const shift = bins.reduce((sum, bin) => sum + bin.n * (bin.value - origin), 0) / n;
  let [power2, power3, power4] = [0, 0, 0];
  for (const bin of bins) {
    const difference = bin.value - origin - shift;
    const square = bin.n * difference ** 2;
    power2 += square;
    power3 += square * difference;
    power4 += square * difference ** 2;
  }
  return { n, mean: origin + shift, power2, power3, power4 };
}

/** The arithmetic mean, in the unit of the values; null where nothing was seen. */
export function mean(bins: readonly Bin[]): number | null {
  return momentsOf(bins)?.mean ?? null;
}

/** The unbiased sample variance Σ n(x − x̄)² / (N − 1), in the squared unit of the values; null for fewer than two. */
export function variance(bins: readonly Bin[]): number | null {
  const moments = momentsOf(bins);
  return moments === null || moments.n < 2 ? null : moments.power2 / (moments.n - 1);
}
