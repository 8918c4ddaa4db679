import { expect, test } from "vitest";
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import { countRatings } from "./agreement-table.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import {
  krippendorffAlpha,
  krippendorffAlphaOfCounts,
  krippendorffInterval,
  type Level,
} from "./krippendorff.ts";

const LEVELS: readonly Level[] = ["nominal", "ordinal", "interval"];
const NONE = null;

/** Krippendorff (2011), section C: four observers, twelve units, some missing. Here a row for each unit. */
const FOUR = turn([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
  [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
]);

/** His coincidence matrix of these data, as printed: 40 pairable values, with 9 13 10 5 3 in the margins. */
const COINCIDENCES = [
  [7, 4 / 3, 1 / 3, 1 / 3, 0],
  [4 / 3, 10, 4 / 3, 1 / 3, 0],
  [1 / 3, 4 / 3, 8, 1 / 3, 0],
  [1 / 3, 1 / 3, 1 / 3, 4, 0],
  [0, 0, 0, 0, 3],
];

/** Alpha of a coincidence matrix, after the formula in the paper. */
function alphaOfMatrix(
  matrix: readonly (readonly number[])[],
  apart: (c: number, k: number) => number,
) {
  const margins = matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
  const n = margins.reduce((sum, one) => sum + one, 0);
  let [observed, expected] = [0, 0];
  margins.forEach((nc, c) =>
    margins.forEach((nk, k) => {
      observed += (matrix[c]?.[k] ?? 0) * apart(c, k);
      expected += nc * nk * apart(c, k);
    }),
  );
  return 1 - ((n - 1) * observed) / expected;
}

/* δ² between ranks, by hand from the margins 9 13 10 5 3: the middles of the ranks are at 4.5, 15.5, 27, 34.5, 38.5. */
const MIDDLES = [4.5, 15.5, 27, 34.5, 38.5];
const WORKED = [
  ["nominal", 0.743, 113 / 152, (c: number, k: number) => (c === k ? 0 : 1)],
  [
    "ordinal",
    0.815,
    108577 / 133160,
    (c: number, k: number) => ((MIDDLES[c] ?? 0) - (MIDDLES[k] ?? 0)) ** 2,
  ],
  ["interval", 0.849, 951 / 1120, (c: number, k: number) => (c - k) ** 2],
] as const;

test.each(WORKED)("Krippendorff's four observers, %s: %d", (level, published, exact, apart) => {
  const found = krippendorffAlpha(FOUR, level);
  expect(Math.abs((found ?? 0) - published)).toBeLessThanOrEqual(5.1e-4);
  expect(found).toBeCloseTo(exact, 12);
  expect(found).toBeCloseTo(alphaOfMatrix(COINCIDENCES, apart), 12);
});

test("his two observers with binary data, nothing missing: 0.095", () => {
  const found = krippendorffAlpha(
    turn([
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ]),
    "nominal",
  );
  // By hand: o₀₁ = 4, n₀ = 14, n₁ = 6: 1 − 19 · 4 / (14 · 6) = 2/21.
  expect(found).toBeCloseTo(2 / 21, 12);
  expect(found).toBeCloseTo(0.095, 3);
});

test("his two observers with words for categories: 0.692", () => {
  const [a, b] = ["aabbdcccedda", "babbbccceddd"];
  const { counts } = countRatings(turn([[...a], [...b]]));
  // By hand: 9 of 12 units agree, o_cc add up to 18; values are used 4 6 6 6 2 times, Σ n_c(n_c − 1) = 104:
  // (23 · 18 − 104) / (24 · 23 − 104) = 310/448.
  expect(krippendorffAlphaOfCounts(counts, "nominal")).toBeCloseTo(155 / 224, 12);
  expect(krippendorffAlphaOfCounts(counts, "nominal")).toBeCloseTo(0.692, 3);
});

test("counts of units give what the ratings give", () => {
  const { counts, values } = countRatings(FOUR);
  for (const level of LEVELS)
    expect(krippendorffAlphaOfCounts(counts, level, values)).toBe(krippendorffAlpha(FOUR, level));
});

test("units with one rating or none change nothing, and neither does the order of raters", () => {
  const more = [
    ...FOUR.map((unit) => [...unit].reverse()),
    [7, null, null, null],
    [null, null, null, null],
  ];
  for (const level of LEVELS)
    expect(krippendorffAlpha(more, level)).toBeCloseTo(krippendorffAlpha(FOUR, level) ?? 0, 12);
});

test("alpha of interval data does not mind another unit of measurement; ordinal minds only the order", () => {
  const change = (of: (value: number) => number) =>
    FOUR.map((unit) => unit.map((value) => (value === null ? null : of(value))));
  expect(
    krippendorffAlpha(
      change((value) => 32 + 1.8 * value),
      "interval",
    ),
  ).toBeCloseTo(951 / 1120, 10);
  expect(
    krippendorffAlpha(
      change((value) => value ** 3),
      "ordinal",
    ),
  ).toBeCloseTo(108577 / 133160, 10);
  expect(
    krippendorffAlpha(
      change((value) => value ** 3),
      "interval",
    ),
  ).not.toBeCloseTo(951 / 1120, 2);
});

test("with the same number of raters everywhere it is Fleiss' kappa corrected for a small sample", () => {
  // Krippendorff (1970): 1 − α = (1 − κ)(nr − 1) / nr for n units and r raters.
  const counts = [
    [3, 1],
    [0, 4],
    [2, 2],
    [4, 0],
    [1, 3],
  ];
  const kappa = fleissKappa(counts).kappa ?? Number.NaN;
  expect(krippendorffAlphaOfCounts(counts, "nominal")).toBeCloseTo(1 - ((1 - kappa) * 19) / 20, 12);
});

test("perfect agreement is 1 at every level", () => {
  const same = [1, 2, 2, 4].map((value) => [value, value, null, value]);
  for (const level of LEVELS) expect(krippendorffAlpha(same, level)).toBe(1);
});

test("raters who answer by chance are near 0", () => {
  const chance = chanceOf(3);
  const units = Array.from({ length: 2000 }, () => [chance(4), chance(4), chance(4)]);
  for (const level of LEVELS)
    expect(Math.abs(krippendorffAlpha(units, level) ?? 1)).toBeLessThan(0.05);
});

test("near misses cost less at a higher level, far ones more", () => {
  const near = [
    [1, 2],
    [3, 4],
    [5, 5],
    [1, 1],
    [4, 3],
    [2, 2],
  ];
  expect(krippendorffAlpha(near, "interval")).toBeGreaterThan(
    krippendorffAlpha(near, "nominal") ?? 1,
  );
  const far = [
    [1, 5],
    [3, 3],
    [5, 5],
    [1, 1],
    [5, 1],
    [3, 3],
  ];
  expect(krippendorffAlpha(far, "interval")).toBeLessThan(krippendorffAlpha(far, "nominal") ?? 0);
});

test("where no two values differ, or nothing pairs, there is no alpha", () => {
  expect(
    krippendorffAlpha(
      [
        [2, 2],
        [2, 2],
      ],
      "nominal",
    ),
  ).toBeNull();
  expect(
    krippendorffAlpha(
      [
        [1, null],
        [null, 2],
      ],
      "nominal",
    ),
  ).toBeNull();
  expect(krippendorffAlpha([], "ordinal")).toBeNull();
});

test("the interval is the same for the same seed, another for another, and holds alpha", () => {
  const { counts, values } = countRatings(FOUR);
  const of = (seed: number) => krippendorffInterval(counts, "nominal", { seed, values });
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
  expect(of(1)?.low).toBeLessThan(113 / 152);
  expect(of(1)?.high).toBeGreaterThan(113 / 152);
  expect(of(1)?.level).toBe(0.95);
});

test("its width is that of an error computed in closed form for large samples", () => {
  const chance = chanceOf(9);
  const counts = Array.from({ length: 150 }, () => {
    const truth = chance(2);
    const ones = Array.from({ length: 4 }, () => (chance(10) < 7 ? truth : chance(2))).reduce(
      (a, b) => a + b,
      0,
    );
    return [4 - ones, ones];
  });
  const found = krippendorffInterval(counts, "nominal", { seed: 5, resamples: 2000 });
  const closed = fleissKappa(counts).interval;
  const alpha = krippendorffAlphaOfCounts(counts, "nominal") ?? Number.NaN;
  const half = ((closed?.high ?? 0) - (closed?.low ?? 0)) / 2;
  expect(Math.abs((alpha - (found?.low ?? 0)) / half - 1)).toBeLessThan(0.12);
  expect(Math.abs(((found?.high ?? 0) - alpha) / half - 1)).toBeLessThan(0.12);
});

test("perfect agreement and a single unit get no interval, for they would claim certainty", () => {
  expect(
    krippendorffInterval(
      [
        [3, 0],
        [0, 3],
        [3, 0],
      ],
      "nominal",
      { seed: 1 },
    ),
  ).toBeNull();
  expect(krippendorffInterval([[2, 1]], "nominal", { seed: 1 })).toBeNull();
  expect(
    krippendorffInterval(
      [
        [2, 0],
        [2, 0],
      ],
      "nominal",
      { seed: 1 },
    ),
  ).toBeNull();
});

/** Rows for raters to rows for units. */
function turn<Value>(raters: readonly (readonly Value[])[]): Value[][] {
  return (raters[0] ?? []).map((_, unit) => raters.flatMap((rater) => rater.slice(unit, unit + 1)));
}
