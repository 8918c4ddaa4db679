/** Data for the tests of statistics; nothing outside tests imports this. */
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import type { Bin, Cell } from "./histogram.ts";

/** Marks of five attempts at three items with at most 1, 2 and 3 marks; small enough to do by hand. */
export const MATRIX: readonly (readonly number[])[] = [
  [1, 2, 3],
  [1, 1, 2],
  [0, 2, 1],
  [1, 0, 0],
  [0, 0, 1],
];

/** The cells of an item of a matrix: one for each attempt. */
export function makeCells(matrix: readonly (readonly number[])[], item: number): Cell[] {
  return matrix.map((row) => {
    const mark = row[item] ?? 0;
    return { mark, rest: row.reduce((sum, one) => sum + one, 0) - mark, n: 1 };
  });
}

/** Cells by chance, some with the same mark and rest, some empty. */
export function makeRandomCells(seed: number): Cell[] {
  const chance = chanceOf(seed);
  return Array.from({ length: 3 + chance(20) }, () => {
    const mark = chance(5) - 1;
    return { mark, rest: mark * chance(4) + chance(12), n: chance(6) };
  });
}

/** Each cell as often as it was seen. */
export function expand(cells: readonly Cell[]): { mark: number; rest: number }[] {
  return cells.flatMap(({ mark, rest, n }) => Array.from({ length: n }, () => ({ mark, rest })));
}

/** Each value as often as it was seen. */
export function expandBins(bins: readonly Bin[]): number[] {
  return bins.flatMap(({ value, n }) => Array.from({ length: n }, () => value));
}
