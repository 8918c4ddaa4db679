import { expect, test } from "vitest";
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import { expandBins } from "./make.ts";
import { median, quantile, quantileOfBins } from "./quantile.ts";

/** NumPy 2.4 np.quantile, method "linear". */
const QUANTILES = [
  [0, 1],
  [0.05, 1],
  [0.25, 2.25],
  [0.5, 3.5],
  [0.9, 6.3],
  [0.975, 8.325],
  [1, 9],
] as const;

test.each(QUANTILES)("quantile %d of ten numbers is NumPy's", (p, value) => {
  expect(quantile([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], p)).toBeCloseTo(value, 12);
});

test("a histogram gives what the values written out give", () => {
  const chance = chanceOf(7);
  for (let round = 0; round < 30; round += 1) {
    const bins = Array.from({ length: 6 }, () => ({ value: chance(9), n: 1 + chance(4) }));
    const sorted = expandBins(bins).sort((a, b) => a - b);
    const p = chance(101) / 100;
    const place = (sorted.length - 1) * p;
    const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    expect(quantileOfBins(bins, p)).toBeCloseTo(low + (place % 1) * (high - low), 10);
  }
});

test("the median is the middle one of an odd and the mean of the two middle ones of an even number", () => {
  expect(
    median([
      { value: 10, n: 2 },
      { value: 1, n: 3 },
    ]),
  ).toBe(1);
  expect(
    median([
      { value: 10, n: 2 },
      { value: 1, n: 2 },
    ]),
  ).toBe(5.5);
});

test("nothing has no quantile, and there is none beyond 0 and 1", () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([1, 2], 1.01)).toBeNull();
  expect(quantile([1, 2], Number.NaN)).toBeNull();
});
