/** How much of the differences between totals each item makes. */
import { covariance } from "./covariance.ts";
import type { Cell } from "./histogram.ts";

/** The covariance C(x, t) of a mark with the total t of the attempt, in squared marks; null for fewer than two. */
export function covarianceWithTotal(cells: readonly Cell[]): number | null {
  return covariance(cells.map(({ mark, rest, n }) => ({ x: mark, y: mark + rest, n })));
}

/**
 * Effective weights 100 · √C(xᵢ, t) / Σⱼ √C(xⱼ, t) of all items of a test, in per cent, in the order given;
 * they add up to 100. An item whose covariance with the total is negative has none (null) and is left out of the sum.
 * Moodle, `core_question\statistics\questions\calculator` and docs.moodle.org/dev/Quiz_statistics_calculations.
 */
export function effectiveWeights(
  covariancesWithTotal: readonly (number | null)[],
): (number | null)[] {
  const roots = covariancesWithTotal.map((one) =>
    one === null || one < 0 ? null : Math.sqrt(one),
  );
  const sum = roots.reduce<number>((all, root) => all + (root ?? 0), 0);
  return roots.map((root) => (root === null || sum === 0 ? null : (100 * root) / sum));
}
