/** How two values go together, from the histogram of pairs; as Moodle and every textbook define it, with N − 1. */
import { countOf, sortedBins, type Pair } from "./histogram.ts";

/** Σ n(x − x̄)(y − ȳ) / (N − 1), in the product of both units; null for fewer than two pairs. */
export function covariance(pairs: readonly Pair[]): number | null {
  const sums = sumsOf(pairs);
  return sums.n < 2 ? null : sums.xy / (sums.n - 1);
}

/**
 * Pearson's product-moment correlation, −1 to 1 without a unit; null where one of the two does not vary.
 * K. Pearson (1895), Proc. R. Soc. Lond. 58, 240–242.
 */
export function pearson(pairs: readonly Pair[]): number | null {
  const { xx, yy, xy } = sumsOf(pairs);
  const scale = Math.sqrt(xx) * Math.sqrt(yy);
  return scale > 0 ? Math.min(1, Math.max(-1, xy / scale)) : null;
}

/**
 * The largest covariance that these values of x and of y could have: both sorted and paired in that order
 * (rearrangement inequality; Moodle's `covariancemax`). Runs of equal values are paired at once, so the work
 * is in the number of bins and not of attempts.
 */
export function largestCovariance(pairs: readonly Pair[]): number | null {
  return covariance(sortedPairs(pairs));
}

/** The same values of x and y, the smallest x with the smallest y and so on. */
export function sortedPairs(pairs: readonly Pair[]): Pair[] {
  const xs = sortedBins(pairs.map(({ x, n }) => ({ value: x, n })));
  const ys = sortedBins(pairs.map(({ y, n }) => ({ value: y, n })));
  const sorted: Pair[] = [];
  let [i, j, usedX, usedY] = [0, 0, 0, 0];
  for (;;) {
    const [x, y] = [xs[i], ys[j]];
    if (x === undefined || y === undefined) return sorted;
    const n = Math.min(x.n - usedX, y.n - usedY);
    sorted.push({ x: x.value, y: y.value, n });
    [usedX, usedY] = [usedX + n, usedY + n];
    if (usedX === x.n) [i, usedX] = [i + 1, 0];
    if (usedY === y.n) [j, usedY] = [j + 1, 0];
  }
}

/** Sums of squares and products of the differences to the means, measured from the first pair. */
function sumsOf(pairs: readonly Pair[]): { n: number; xx: number; yy: number; xy: number } {
  const n = countOf(pairs);
  const first = pairs.find((pair) => pair.n > 0);
  if (first === undefined) return { n: 0, xx: 0, yy: 0, xy: 0 };
  const shiftX = pairs.reduce((sum, pair) => sum + pair.n * (pair.x - first.x), 0) / n;
  const shiftY = pairs.reduce((sum, pair) => sum + pair.n * (pair.y - first.y), 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const pair of pairs) {
    const dx = pair.x - first.x - shiftX;
    const dy = pair.y - first.y - shiftY;
    xx += pair.n * dx * dx;
    yy += pair.n * dy * dy;
    xy += pair.n * dx * dy;
  }
  return { n, xx, yy, xy };
}
