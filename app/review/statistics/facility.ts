/** How easy an item is. */
import { marksOf, type Cell } from "./histogram.ts";
import { mean } from "./moments.ts";

/**
 * Facility index x̄ / x_max: the mean mark as a share of the highest mark, 0 to 1 (Moodle shows it × 100);
 * null where nobody was marked or the item has no marks to give. It is below 0 where marks are.
 * Moodle, `core_question\statistics\questions\calculator` and docs.moodle.org/dev/Quiz_statistics_calculations.
 */
export function facility(cells: readonly Cell[], maxMark: number): number | null {
  const average = mean(marksOf(cells));
  return average === null || maxMark === 0 ? null : average / maxMark;
}
