/**
 * Agreement beyond chance of several raters, who need not be the same for each unit.
 * Fleiss (1971), Psychological Bulletin 76, 378–382.
 */
import type { Interval } from "#app/review/figure/figure.ts";
import { criticalValue } from "./normal.ts";

/** Null stands for "not defined for these data". */
export interface FleissKappa {
  readonly units: number;
  /** Ratings of each unit; null where units differ, and then there is no kappa: take Krippendorff's alpha. */
  readonly raters: number | null;
  /** (P̄ − P̄ₑ) / (1 − P̄ₑ): 1 is perfect, 0 is chance. Null where only one category was used. */
  readonly kappa: number | null;
  /** P̄ and P̄ₑ: the share of pairs of raters that agree, and that chance would give. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Kappa of each category against all others, in the order of the columns; null for one never or always used. */
  readonly categories: readonly (number | null)[];
  /** Standard error over units as a sample: Gwet (2021). */
  readonly error: number | null;
  /** Standard error if there were no agreement beyond chance: Fleiss, Nee & Landis (1979). Only for testing that. */
  readonly nullError: number | null;
  /** ± z · error, at most 1; null where the error is 0, for perfect agreement on a few is not certainty. */
  readonly interval: Interval | null;
}

/**
 * Kappa of counts: a row for each unit, a column for each category, every row of the same number (two or more)
 * of ratings. The interval takes the variance of Gwet (2021), Educational and Psychological Measurement 81, 781–790,
 * which shows that the one of Fleiss, Nee & Landis (1979), Psychological Bulletin 86, 974–977, holds only if true
 * kappa is 0 and gives intervals that are far too narrow.
 */
export function fleissKappa(counts: readonly (readonly number[])[], level = 0.95): FleissKappa {
  const units = counts.length;
  const raters = ratersOf(counts);
  const width = counts[0]?.length ?? 0;
  if (raters === null || raters < 2) return { units, raters, ...NOTHING };
  const shares = Array.from(
    { length: width },
    (_, j) => total(counts.map((row) => row[j] ?? 0)) / (units * raters),
  );
  const agreed = counts.map((row) => agreementOf(row, raters));
  const observed = total(agreed) / units;
  const expected = total(shares.map((share) => share * share));
  if (shares.some((share) => share === 1)) return { units, raters, ...NOTHING };
  const kappa = (observed - expected) / (1 - expected);
  const error = errorOf(counts, { shares, agreed, raters, expected, kappa });
  const reach = error === null ? null : criticalValue(level) * error;
  return {
    units,
    raters,
    kappa,
    observed,
    expected,
    categories: shares.map((share, j) =>
      categoryKappa(
        counts.map((row) => row[j] ?? 0),
        share,
        raters,
      ),
    ),
    error,
    nullError: nullErrorOf(shares, units, raters),
    interval:
      reach !== null && reach > 0
        ? { low: kappa - reach, high: Math.min(1, kappa + reach), level }
        : null,
  };
}

const NOTHING = {
  ...{ kappa: null, observed: null, expected: null, categories: [] },
  ...{ error: null, nullError: null, interval: null },
} as const;

interface Parts {
  readonly shares: readonly number[];
  readonly agreed: readonly number[];
  readonly raters: number;
  readonly expected: number;
  readonly kappa: number;
}

/** Gwet's: the spread of what each unit adds to kappa, its own chance agreement taken into account. */
function errorOf(
  counts: readonly (readonly number[])[],
  { shares, agreed, raters, expected, kappa }: Parts,
): number | null {
  const units = counts.length;
  if (units < 2) return null;
  const squares = counts.map((row, unit) => {
    const chance = total(row.map((n, j) => ((shares[j] ?? 0) * n) / raters));
    const own =
      ((agreed[unit] ?? 0) - expected - 2 * (1 - kappa) * (chance - expected)) / (1 - expected);
    return (own - kappa) ** 2;
  });
  const spread = total(squares);
  return spread < 1e-15 ? 0 : Math.sqrt(spread / (units * (units - 1)));
}

/** √(2 / (N n (n − 1))) · √((Σ pq)² − Σ pq(q − p)) / Σ pq. */
function nullErrorOf(shares: readonly number[], units: number, raters: number): number {
  const sum = total(shares.map((p) => p * (1 - p)));
  const skew = total(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  return Math.sqrt((2 * (sum ** 2 - skew)) / (units * raters * (raters - 1))) / sum;
}

function categoryKappa(column: readonly number[], share: number, raters: number): number | null {
  if (share === 0) return null;
  const apart = total(column.map((n) => n * (raters - n)));
  return 1 - apart / (column.length * raters * (raters - 1) * share * (1 - share));
}

/** The share of pairs of raters that agree on a unit. */
function agreementOf(row: readonly number[], raters: number): number {
  return total(row.map((n) => n * (n - 1))) / (raters * (raters - 1));
}

function ratersOf(counts: readonly (readonly number[])[]): number | null {
  const sums = new Set(counts.map(total));
  const [first] = sums;
  return sums.size === 1 && first !== undefined ? first : null;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
