/** Whether an option of an item draws those who do well elsewhere: a good wrong option draws the others. */
import { pearson } from "./covariance.ts";
import { countOf, type Cell } from "./histogram.ts";

/** A cell of an item's histogram with the option that was chosen. */
export interface OptionCell extends Cell {
  readonly option: string;
}

/** What is known of one option. */
export interface OptionStatistics {
  readonly option: string;
  /** How often it was chosen. */
  readonly n: number;
  /** Of all choices at this item, 0 to 1. */
  readonly share: number;
  /** Correlation of choosing it (1) or not (0) with the rest, −1 to 1; null where all or none chose it, or the rests are equal. */
  readonly withRest: number | null;
  /** The same with the total, which has the option's own mark in it: higher for the right option. */
  readonly withTotal: number | null;
}

/**
 * Point-biserial correlations r = (x̄₁ − x̄₀) / s · √(n₁n₀ / n²), which is Pearson's of a 0/1 variable, for each
 * option that was chosen, in the order of the cells.
 * Lord & Novick (1968), Statistical Theories of Mental Test Scores, § 15.3; corrected for the item itself as in
 * Henrysson (1963), Psychometrika 28, 211–218.
 */
export function pointBiserials(cells: readonly OptionCell[]): OptionStatistics[] {
  const seen = cells.filter(({ n }) => n > 0);
  const all = countOf(seen);
  return [...new Set(seen.map(({ option }) => option))].map((option) => {
    const chosen = (cell: OptionCell) => (cell.option === option ? 1 : 0);
    const n = countOf(seen.filter((cell) => cell.option === option));
    return {
      option,
      n,
      share: n / all,
      withRest: pearson(seen.map((cell) => ({ x: chosen(cell), y: cell.rest, n: cell.n }))),
      withTotal: pearson(
        seen.map((cell) => ({ x: chosen(cell), y: cell.mark + cell.rest, n: cell.n })),
      ),
    };
  });
}
