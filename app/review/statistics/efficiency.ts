/** How much of what an item could tell between people it does tell. */
import { covariance, largestCovariance } from "./covariance.ts";
import { pairsOf, type Cell } from "./histogram.ts";

/**
 * Discriminative efficiency 100 · C(x, r) / C_max(x, r): the covariance of mark and rest in per cent of the
 * largest these marks and rests could have, which is after sorting both; at most 100. A very easy item cannot
 * discriminate much, and this does not hold it against the item. Null where marks or rests do not vary.
 * Moodle, `core_question\statistics\questions\calculator` and docs.moodle.org/dev/Quiz_statistics_calculations.
 */
export function efficiency(cells: readonly Cell[]): number | null {
  const pairs = pairsOf(cells);
  const [found, largest] = [covariance(pairs), largestCovariance(pairs)];
  if (found === null || largest === null || largest <= 0) return null;
  return Math.min(100, (100 * found) / largest);
}
