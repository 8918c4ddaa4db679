import { expect, test } from "vitest";
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import { fleissKappa } from "./fleiss-kappa.ts";

const table = (text: string) =>
  text
    .trim()
    .split("|")
    .map((row) => row.trim().split(" ").map(Number));

/** Fleiss (1971), Table 1: 30 patients, 6 psychiatrists, five diagnoses. */
const PSYCHIATRISTS = table(`
  0 0 0 6 0 | 0 3 0 0 3 | 0 1 4 0 1 | 0 0 0 0 6 | 0 3 0 3 0 | 2 0 4 0 0 | 0 0 4 0 2 | 2 0 3 1 0 | 2 0 0 4 0 | 0 0 0 0 6 |
  1 0 0 5 0 | 1 1 0 4 0 | 0 3 3 0 0 | 1 0 0 5 0 | 0 2 0 3 1 | 0 0 5 0 1 | 3 0 0 1 2 | 5 1 0 0 0 | 0 2 0 4 0 | 1 0 2 0 3 |
  0 0 0 0 6 | 0 1 0 5 0 | 0 2 0 1 3 | 2 0 0 4 0 | 1 0 0 4 1 | 0 5 0 1 0 | 4 0 0 0 2 | 0 2 0 4 0 | 1 0 5 0 0 | 0 0 0 0 6`);
/** The ten units with 14 raters that encyclopedias show. */
const FOURTEEN = table(`
  0 0 0 0 14 | 0 2 6 4 2 | 0 0 3 5 6 | 0 3 9 2 0 | 2 2 8 1 1 | 7 7 0 0 0 | 3 2 6 3 0 | 2 5 3 2 2 | 6 5 2 1 0 | 0 2 2 3 7`);

/* Exact, with Python fractions: P̄ = 5/9, P̄ₑ = 7126/32400, kappa = 5437/12637. */
test("Fleiss's psychiatrists of 1971: P̄ 0.556, P̄ₑ 0.220, kappa 0.430", () => {
  const found = fleissKappa(PSYCHIATRISTS);
  expect([found.units, found.raters]).toEqual([30, 6]);
  expect(found.observed).toBeCloseTo(5 / 9, 12);
  expect(found.expected).toBeCloseTo(7126 / 32400, 12);
  expect(found.kappa).toBeCloseTo(5437 / 12637, 12);
  expect(found.kappa).toBeCloseTo(0.43, 3);
});

test("his kappas of each diagnosis: 0.245 0.245 0.520 0.471 0.566", () => {
  const published = [0.245, 0.245, 0.52, 0.471, 0.566];
  const exact = [
    0.24475524475524477, 0.24475524475524477, 0.52, 0.47112727272727273, 0.5661178068239687,
  ];
  fleissKappa(PSYCHIATRISTS).categories.forEach((kappa, place) => {
    expect(kappa).toBeCloseTo(published[place] ?? Number.NaN, 3);
    expect(kappa).toBeCloseTo(exact[place] ?? Number.NaN, 12);
  });
});

test("ten units with 14 raters: exactly 4211/20059, published as 0.210", () => {
  expect(fleissKappa(FOURTEEN).kappa).toBeCloseTo(4211 / 20059, 12);
  expect(fleissKappa(FOURTEEN).kappa).toBeCloseTo(0.21, 3);
});

test("the error without agreement is Fleiss, Nee & Landis's: z is 17.65 for the psychiatrists", () => {
  const found = fleissKappa(PSYCHIATRISTS);
  expect(found.nullError).toBeCloseTo(0.024373932099411157, 12);
  expect((found.kappa ?? 0) / (found.nullError ?? 1)).toBeCloseTo(17.651830582991366, 8);
  expect(fleissKappa(FOURTEEN).nullError).toBeCloseTo(0.01696506922439313, 12);
});

/** Python fractions; the jackknife over units, computed apart, says 0.0551 and 0.1006. */
test("the error of the interval is Gwet's, near that of a jackknife over units", () => {
  expect(fleissKappa(PSYCHIATRISTS).error).toBeCloseTo(0.05419893551533276, 10);
  expect(fleissKappa(FOURTEEN).error).toBeCloseTo(0.09237111160600824, 10);
  for (const counts of [PSYCHIATRISTS, FOURTEEN]) {
    const without = counts.map(
      (_, left) => fleissKappa(counts.filter((__, unit) => unit !== left)).kappa ?? 0,
    );
    const average = without.reduce((sum, kappa) => sum + kappa, 0) / counts.length;
    const squares = without.reduce((sum, kappa) => sum + (kappa - average) ** 2, 0);
    const jackknife = Math.sqrt((squares * (counts.length - 1)) / counts.length);
    const { error } = fleissKappa(counts);
    expect(Math.abs((error ?? 0) / jackknife - 1)).toBeLessThan(0.1);
  }
});

test("the interval holds true kappa about as often as it says; that of 1979 would not", () => {
  // Each unit has a fair truth, each of five raters copies it with probability 0.6 and guesses otherwise: kappa 0.36.
  const chance = chanceOf(11);
  let [held, heldNull] = [0, 0];
  for (let sample = 0; sample < 400; sample += 1) {
    const counts = Array.from({ length: 80 }, () => {
      const truth = chance(2);
      const said = Array.from({ length: 5 }, () => (chance(10) < 6 ? truth : chance(2)));
      const ones = said.reduce((sum, one) => sum + one, 0);
      return [5 - ones, ones];
    });
    const { kappa, interval, nullError } = fleissKappa(counts);
    if (interval !== null && interval.low <= 0.36 && interval.high >= 0.36) held += 1;
    if (Math.abs((kappa ?? 9) - 0.36) <= 1.96 * (nullError ?? 0)) heldNull += 1;
  }
  expect(held / 400).toBeGreaterThan(0.92);
  expect(held / 400).toBeLessThan(0.98);
  expect(heldNull / 400).toBeLessThan(0.85);
});

test("perfect agreement is 1, without an interval that would claim certainty", () => {
  const found = fleissKappa(table("4 0 | 0 4 | 4 0"));
  expect(found.kappa).toBe(1);
  expect(found.interval).toBeNull();
});

test("two raters who always disagree are at −1", () => {
  expect(fleissKappa(table("1 1 | 1 1 | 1 1")).kappa).toBeCloseTo(-1, 12);
});

test("there is no kappa where units differ in raters, with one rater, one category or no unit", () => {
  expect(fleissKappa(table("2 1 | 1 1"))).toMatchObject({ raters: null, kappa: null });
  expect(fleissKappa(table("1 0 | 0 1")).kappa).toBeNull();
  expect(fleissKappa(table("3 0 | 3 0")).kappa).toBeNull();
  expect(fleissKappa([])).toMatchObject({ units: 0, raters: null, kappa: null, interval: null });
});

test("one unit alone gives no error, and a diagnosis that was never made no kappa of its own", () => {
  expect(fleissKappa(table("2 2")).error).toBeNull();
  expect(fleissKappa(table("2 0 1 | 0 0 3 | 3 0 0")).categories[1]).toBeNull();
});
