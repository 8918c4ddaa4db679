/** Who said what together: what agreement is computed from. */

/**
 * A square table of counts: rows for what the first rater said, columns for the second, in the order of the
 * categories. A pair in which one said nothing (null) is left out; a rating outside the categories is our mistake.
 */
export function agreementTable<Category>(
  pairs: readonly (readonly [Category | null, Category | null])[],
  categories: readonly Category[],
): number[][] {
  const places = new Map(categories.map((category, place) => [category, place]));
  const table = categories.map(() => categories.map(() => 0));
  for (const [first, second] of pairs) {
    if (first === null || second === null) continue;
    const [row, column] = [places.get(first), places.get(second)];
    if (row === undefined || column === undefined)
      throw new RangeError(`${String(row === undefined ? first : second)} is not a category`);
    const counts = table[row] ?? [];
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return table;
}

/** How often each unit was put into each category. */
export interface CategoryCounts<Value> {
  /** The categories that were used: numbers from the smallest, words in alphabetical order. */
  readonly values: readonly Value[];
  /** A row for each unit, a column for each value. */
  readonly counts: readonly (readonly number[])[];
}

/** Counts ratings that are given as a row for each unit and a column for each rater, null where one is missing. */
export function countRatings<Value extends number | string>(
  units: readonly (readonly (Value | null)[])[],
): CategoryCounts<Value> {
  const used = new Set(units.flat().filter((value) => value !== null));
  const values = [...used].sort((a, b) => (a < b ? -1 : 1));
  return {
    values,
    counts: units.map((unit) => values.map((value) => unit.filter((one) => one === value).length)),
  };
}
