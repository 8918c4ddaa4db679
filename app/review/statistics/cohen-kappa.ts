/**
 * Agreement of two raters beyond chance, each with habits of their own; a key may be one of them.
 * Cohen (1960), Educational and Psychological Measurement 20, 37–46; weighted: Cohen (1968), Psychological
 * Bulletin 70, 213–220; errors: Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327.
 */
import type { Interval } from "#app/review/figure/figure.ts";
import { criticalValue } from "./normal.ts";

/**
 * How bad each disagreement is: all the same, by the distance of the categories, by its square, or a table of
 * one's own with 0 for agreement (rows and columns as in the table of counts).
 */
export type Weighting = "none" | "linear" | "quadratic" | readonly (readonly number[])[];

/** Null stands for "not defined for these data". */
export interface CohenKappa {
  /** Units rated by both. */
  readonly n: number;
  /** (p_o − p_c) / (1 − p_c): 1 is perfect, 0 is chance. Null where chance alone makes both agree always. */
  readonly kappa: number | null;
  /** Share of (weighted) agreement that was seen, and that chance would give. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Standard error for an interval around kappa. */
  readonly error: number | null;
  /** Standard error if there were no agreement beyond chance: only for testing that. */
  readonly nullError: number | null;
  /** ± z · error, at most 1; null where the error is 0, for perfect agreement of a few is not certainty. */
  readonly interval: Interval | null;
}

/** Kappa of a square table of counts, which `agreementTable` makes; weights ask for categories in order. */
export function cohenKappa(
  table: readonly (readonly number[])[],
  { weighting = "none", level = 0.95 }: { readonly weighting?: Weighting; level?: number } = {},
): CohenKappa {
  const size = table.length;
  const places = table.map((_, place) => place);
  if (table.some((row) => row.length !== size)) throw new RangeError("The table is not square");
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  const add = (of: (place: number) => number) => places.reduce((sum, i) => sum + of(i), 0);
  const both = (of: (i: number, j: number) => number) => add((i) => add((j) => of(i, j)));

  const n = both(at);
  const badness = (i: number, j: number) => disagreement(weighting, i, j);
  const worst = Math.max(0, ...places.flatMap((i) => places.map((j) => badness(i, j))));
  const rows = places.map((i) => add((j) => at(i, j) / n));
  const columns = places.map((j) => add((i) => at(i, j) / n));
  const byChance = (i: number, j: number) => (rows[i] ?? 0) * (columns[j] ?? 0);
  const chance = both((i, j) => badness(i, j) * byChance(i, j));
  if (n === 0 || worst === 0 || chance === 0)
    return { n, ...{ kappa: null, observed: null, expected: null }, ...NO_ERRORS };

  const weight = (i: number, j: number) => 1 - badness(i, j) / worst;
  const observed = both((i, j) => (weight(i, j) * at(i, j)) / n);
  const expected = both((i, j) => weight(i, j) * byChance(i, j));
  const kappa = 1 - both((i, j) => (badness(i, j) * at(i, j)) / n) / chance;
  const ofRow = places.map((i) => add((j) => weight(i, j) * (columns[j] ?? 0)));
  const ofColumn = places.map((j) => add((i) => weight(i, j) * (rows[i] ?? 0)));
  const mean = (i: number, j: number) => (ofRow[i] ?? 0) + (ofColumn[j] ?? 0);
  const [left, missed] = [1 - expected, 1 - observed];
  const spread =
    both((i, j) => (at(i, j) / n) * (weight(i, j) * left - mean(i, j) * missed) ** 2) -
    (observed * expected - 2 * expected + observed) ** 2;
  const nullSpread =
    both((i, j) => byChance(i, j) * (weight(i, j) - mean(i, j)) ** 2) - expected ** 2;
  const error = root(spread) / (left ** 2 * Math.sqrt(n));
  const reach = criticalValue(level) * error;
  return {
    n,
    kappa,
    observed,
    expected,
    error,
    nullError: root(nullSpread) / (left * Math.sqrt(n)),
    interval: error > 0 ? { low: kappa - reach, high: Math.min(1, kappa + reach), level } : null,
  };
}

const NO_ERRORS = { error: null, nullError: null, interval: null } as const;

function disagreement(weighting: Weighting, i: number, j: number): number {
  if (weighting === "none") return i === j ? 0 : 1;
  if (weighting === "linear") return Math.abs(i - j);
  if (weighting === "quadratic") return (i - j) ** 2;
  const weight = weighting[i]?.[j];
  if (weight === undefined) throw new RangeError("The weights do not fit the table");
  return weight;
}

/** A variance that is 0 comes out as a tiny number of either sign. */
function root(spread: number): number {
  return spread < 1e-15 ? 0 : Math.sqrt(spread);
}
