/** How much answers differ. */

/** Shannon entropy of counts in bits: 0 when all are alike, 1 for two equally frequent answers (Shannon 1948). */
export function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0) return 0;
  const bits = counts.reduce(
    (sum, n) => (n > 0 ? sum - (n / total) * Math.log2(n / total) : sum),
    0,
  );
  return Math.max(0, bits);
}

/** Counts by key, the most frequent first. */
export function tally(keys: readonly string[]): { readonly key: string; readonly n: number }[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, n]) => ({ key, n }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}
