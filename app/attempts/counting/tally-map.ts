/** Tallies by their keys, to be compared. */

/** Key to number. */
export type TallyMap = Map<string, number>;

interface Rows {
  readonly decisions: readonly (object & { readonly n: number })[];
  readonly details: readonly (object & { readonly n: number })[];
}

/** None yet. */
export function noTallies(): TallyMap {
  return new Map();
}

/** Adds rows, whatever the order of their columns. */
export function tallyMap(map: TallyMap, { decisions, details }: Rows): TallyMap {
  for (const [table, rows] of [
    ["DecisionTally", decisions],
    ["DetailTally", details],
  ] as const)
    for (const { n, ...key } of rows) {
      const sorted = Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1));
      const name = `${table} ${JSON.stringify(Object.fromEntries(sorted))}`;
      map.set(name, (map.get(name) ?? 0) + n);
    }
  return map;
}

/** Each row that is not as it should be, in words. */
export function differenceOf(expected: TallyMap, stored: TallyMap): string[] {
  return [...new Set([...expected.keys(), ...stored.keys()])].flatMap((key) => {
    const [should, is] = [expected.get(key) ?? null, stored.get(key) ?? null];
    return should === is ? [] : [`${key}: ${is ?? "no row"} instead of ${should ?? "no row"}`];
  });
}
