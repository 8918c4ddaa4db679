/** Quantiles of type 7 of Hyndman & Fan (1996), The American Statistician 50, 361–365: what R, NumPy and spreadsheets compute unless told otherwise. */
import { binsOf, countOf, sortedBins, type Bin } from "./histogram.ts";

/**
 * The value below which the share p of the values lies, in their unit: x₍ₖ₎ + (h − k)(x₍ₖ₊₁₎ − x₍ₖ₎) with
 * h = (N − 1)p + 1 and k = ⌊h⌋. Null for no values or a p outside 0 to 1.
 */
export function quantileOfBins(bins: readonly Bin[], p: number): number | null {
  const sorted = sortedBins(bins);
  const n = countOf(sorted);
  if (n === 0 || !(p >= 0 && p <= 1)) return null;
  const position = (n - 1) * p;
  const below = valueAt(sorted, Math.floor(position));
  const above = valueAt(sorted, Math.ceil(position));
  return below + (position - Math.floor(position)) * (above - below);
}

/** The same of plain values. */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileOfBins(binsOf(values), p);
}

/** The middle value, or the mean of the two in the middle; null for no values. */
export function median(bins: readonly Bin[]): number | null {
  return quantileOfBins(bins, 0.5);
}

/** The value at a place, counted from 0, if all were written out in order. */
function valueAt(sorted: readonly Bin[], place: number): number {
  let passed = 0;
  for (const { value, n } of sorted) {
    passed += n;
    if (place < passed) return value;
  }
  throw new RangeError(`There is no value at place ${place} of ${passed}`);
}
