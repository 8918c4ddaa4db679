/** Whether those who do well elsewhere do well at this item. */
import { pearson } from "./covariance.ts";
import { pairsOf, type Cell } from "./histogram.ts";

/**
 * Discrimination index 100 · C(x, r) / √(V(x) V(r)): the correlation of the mark x with the rest r of the same
 * attempt, × 100, from −100 to 100; null where the marks or the rests do not vary. The rest and not the total is
 * taken, for an item correlates with itself.
 * Moodle, `core_question\statistics\questions\calculator` and docs.moodle.org/dev/Quiz_statistics_calculations.
 */
export function discrimination(cells: readonly Cell[]): number | null {
  const correlation = pearson(pairsOf(cells));
  return correlation === null ? null : 100 * correlation;
}
