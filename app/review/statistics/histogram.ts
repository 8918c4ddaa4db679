/** What statistics are computed from: values with how often each was seen, so that no list of attempts is needed. */

/** A value, and how often it was seen. */
export interface Bin {
  readonly value: number;
  readonly n: number;
}

/** Two values that were seen together, and how often. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

/**
 * A mark for one item together with the rest, which is the total of the same attempt without this mark; and how
 * often the two were seen together. One cell of the joint histogram of an item.
 */
export interface Cell {
  readonly mark: number;
  readonly rest: number;
  readonly n: number;
}

/** The histogram of plain values, in order of value. */
export function binsOf(values: readonly number[]): Bin[] {
  return sortedBins(values.map((value) => ({ value, n: 1 })));
}

/** The same histogram with each value once, in order of value; empty bins are left out. */
export function sortedBins(bins: readonly Bin[]): Bin[] {
  const counts = new Map<number, number>();
  for (const { value, n } of bins) if (n > 0) counts.set(value, (counts.get(value) ?? 0) + n);
  return [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => a.value - b.value);
}

/** How many were seen in all. */
export function countOf(bins: readonly { readonly n: number }[]): number {
  return bins.reduce((sum, { n }) => sum + n, 0);
}

/** Cells as pairs of mark and rest. */
export function pairsOf(cells: readonly Cell[]): Pair[] {
  return cells.map(({ mark, rest, n }) => ({ x: mark, y: rest, n }));
}

/** The histogram of the marks alone. */
export function marksOf(cells: readonly Cell[]): Bin[] {
  return cells.map(({ mark, n }) => ({ value: mark, n }));
}

/** The histogram of the totals: each mark with its rest. */
export function totalsOf(cells: readonly Cell[]): Bin[] {
  return cells.map(({ mark, rest, n }) => ({ value: mark + rest, n }));
}
