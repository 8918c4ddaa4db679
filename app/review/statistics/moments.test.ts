import { expect, test } from "vitest";
import { binsOf } from "./histogram.ts";
import { expandBins } from "./make.ts";
import { mean, momentsOf, variance } from "./moments.ts";

test("mean and variance of 2 4 4 4 5 5 7 9 are 5 and 32/7", () => {
  const bins = binsOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(mean(bins)).toBe(5);
  expect(variance(bins)).toBeCloseTo(32 / 7, 12);
});

test("a histogram gives what the values written out give", () => {
  const bins = [
    { value: 1.5, n: 3 },
    { value: -2, n: 2 },
    { value: 7, n: 4 },
  ];
  const values = expandBins(bins);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const power = (k: number) => values.reduce((sum, value) => sum + (value - average) ** k, 0);
  const moments = momentsOf(bins);
  expect(moments?.mean).toBeCloseTo(average, 12);
  expect(moments?.power2).toBeCloseTo(power(2), 9);
  expect(moments?.power3).toBeCloseTo(power(3), 9);
  expect(moments?.power4).toBeCloseTo(power(4), 9);
});

test("equal values vary by exactly nothing, whatever their number", () => {
  expect(variance([{ value: 0.1, n: 1_000_003 }])).toBe(0);
});

test("a large offset does not drown the variance", () => {
  expect(variance(binsOf([1e9 + 1, 1e9 + 2, 1e9 + 3]))).toBe(1);
});

test("nothing has no mean and one value no variance", () => {
  expect(mean([])).toBeNull();
  expect(mean([{ value: 3, n: 0 }])).toBeNull();
  expect(variance([{ value: 3, n: 1 }])).toBeNull();
});
