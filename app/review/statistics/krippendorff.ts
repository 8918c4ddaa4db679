/**
 * Agreement beyond chance of any number of raters, any of whom may have left units out.
 * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, repository.upenn.edu/asc_papers/43;
 * Krippendorff (2019), Content Analysis, 4th ed., ch. 12.
 */
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import type { Interval } from "#app/review/figure/figure.ts";
import { countRatings } from "./agreement-table.ts";
import { quantile } from "./quantile.ts";

/** How values differ: only the same or not; by rank; by their numbers. */
export type Level = "nominal" | "ordinal" | "interval";

type Counts = readonly (readonly number[])[];

/** Alpha of ratings: a row for each unit, a column for each rater, null where a rating is missing. */
export function krippendorffAlpha(
  units: readonly (readonly (number | null)[])[],
  level: Level,
): number | null {
  const { counts, values } = countRatings(units);
  return krippendorffAlphaOfCounts(counts, level, values);
}

/**
 * Alpha 1 − D_o / D_e of counts: a row for each unit, a column for each value. Columns are in order for ordinal;
 * `values` are their numbers for interval (0, 1, 2 … unless given). 1 is perfect, 0 is chance, below 0 is worse.
 * A unit with fewer than two ratings has nothing to pair and does not count. Null where no two values differ.
 *
 * D_o = 1/n Σ_u Σ_{c,k} n_uc n_uk δ²_ck / (m_u − 1) and D_e = 1/(n(n − 1)) Σ_{c,k} n_c n_k δ²_ck, with
 * δ² = 1 for two different nominal values, (Σ_{g=c…k} n_g − (n_c + n_k)/2)² for ordinal, (c − k)² for interval.
 */
export function krippendorffAlphaOfCounts(
  counts: Counts,
  level: Level,
  values: readonly number[] = (counts[0] ?? []).map((_, place) => place),
): number | null {
  return alphaOfUnits(counts.filter(isPairable), null, level, values);
}

/** How an interval is drawn; the same seed gives the same interval. */
export interface Bootstrap {
  readonly seed: number;
  readonly resamples?: number;
  /** 0.95 for 95 %. */
  readonly confidence?: number;
  /** As for alpha. */
  readonly values?: readonly number[];
}

/**
 * The percentile bootstrap interval over units (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 13;
 * for alpha: Zapf et al. 2016, BMC Medical Research Methodology 16:93): units are drawn again with replacement, each
 * with all its ratings. Null below two units to pair, where half of the draws have no two different values, or where
 * all draws are alike, as after perfect agreement: that is no sign of certainty.
 */
export function krippendorffInterval(
  counts: Counts,
  level: Level,
  { seed, resamples = 1000, confidence = 0.95, values }: Bootstrap,
): Interval | null {
  const pairable = counts.filter(isPairable);
  if (pairable.length < 2) return null;
  const numbers = values ?? (pairable[0] ?? []).map((_, place) => place);
  const chance = chanceOf(seed);
  const alphas: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const times = pairable.map(() => 0);
    for (let drawn = 0; drawn < pairable.length; drawn += 1) {
      const unit = chance(pairable.length);
      times[unit] = (times[unit] ?? 0) + 1;
    }
    const alpha = alphaOfUnits(pairable, times, level, numbers);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length * 2 < resamples) return null;
  const low = quantile(alphas, (1 - confidence) / 2);
  const high = quantile(alphas, (1 + confidence) / 2);
  return low === null || high === null || low === high ? null : { low, high, level: confidence };
}

/** Alpha of units that pair, each taken so many times (once where `times` is null). */
function alphaOfUnits(
  units: Counts,
  times: readonly number[] | null,
  level: Level,
  values: readonly number[],
): number | null {
  const frequencies = values.map(() => 0);
  units.forEach((unit, place) => {
    const taken = times?.[place] ?? 1;
    for (let c = 0; c < values.length; c += 1)
      frequencies[c] = (frequencies[c] ?? 0) + taken * (unit[c] ?? 0);
  });
  const apart = distances(level, frequencies, values);
  const expected = disagreement(frequencies, apart) / (total(frequencies) - 1);
  if (!(expected > 0)) return null;
  let observed = 0;
  units.forEach((unit, place) => {
    const taken = times?.[place] ?? 1;
    if (taken > 0) observed += (taken * disagreement(unit, apart)) / (total(unit) - 1);
  });
  return 1 - observed / expected;
}

/** Σ n_c n_k δ²_ck over each two values once. */
function disagreement(numbers: readonly number[], apart: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let c = 1; c < numbers.length; c += 1) {
    const n = numbers[c] ?? 0;
    if (n === 0) continue;
    for (let k = 0; k < c; k += 1) sum += n * (numbers[k] ?? 0) * (apart[c]?.[k] ?? 0);
  }
  return sum;
}

/** δ² of each two values; the distance of ranks is that of their middles. */
function distances(
  level: Level,
  frequencies: readonly number[],
  values: readonly number[],
): number[][] {
  let passed = 0;
  const middles = frequencies.map((n) => {
    passed += n;
    return passed - n / 2;
  });
  const place = level === "ordinal" ? middles : values;
  return values.map((_, c) =>
    values.map((__, k) => {
      if (level === "nominal") return c === k ? 0 : 1;
      return ((place[c] ?? 0) - (place[k] ?? 0)) ** 2;
    }),
  );
}

function isPairable(unit: readonly number[]): boolean {
  return total(unit) > 1;
}

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const n of numbers) sum += n;
  return sum;
}
