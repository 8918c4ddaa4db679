/** How far a correlation may be from the true one. */
import type { Interval } from "#app/review/figure/figure.ts";
import { criticalValue } from "#app/review/statistics/normal.ts";

/** tanh(artanh(r) ± z / √(n − 3)). Fisher (1921), Metron 1, 3–32. Null below four pairs, and for ± 1, of which it says nothing. */
export function correlationInterval(r: number | null, n: number, level = 0.95): Interval | null {
  if (r === null || n < 4 || Math.abs(r) >= 1) return null;
  const reach = criticalValue(level) / Math.sqrt(n - 3);
  const middle = Math.atanh(r);
  return { low: Math.tanh(middle - reach), high: Math.tanh(middle + reach), level };
}
