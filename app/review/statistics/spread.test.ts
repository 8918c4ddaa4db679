import { expect, test } from "vitest";
import { binsOf } from "./histogram.ts";
import { spreadOf } from "./spread.ts";

/*
 * By hand: totals 6 4 3 1 1, mean 3, differences 3 1 0 −2 −2 with Σd² = 18, Σd³ = 12, Σd⁴ = 114.
 * k₂ = 18/4 = 4.5; k₃ = 25 · (12/5) / (4·3) = 5; k₄ = 25 · (6·22.8 − 12·3.6²) / (4·3·2) = −19.5
 */
test("the spread of five totals done by hand", () => {
  const found = spreadOf(binsOf([6, 4, 3, 1, 1]));
  expect([found.n, found.mean, found.median]).toEqual([5, 3, 3]);
  expect(found.sd).toBeCloseTo(Math.sqrt(4.5), 12);
  expect(found.skewness).toBeCloseTo(5 / 4.5 ** 1.5, 12);
  expect(found.kurtosis).toBeCloseTo(-19.5 / 20.25, 12);
});

test("the spread of thirteen totals is that of SciPy 1.17 without bias", () => {
  const found = spreadOf(binsOf([62, 62, 70, 71, 75, 75, 75, 80, 81, 90, 90, 97, 41]));
  expect(found.mean).toBeCloseTo(74.53846153846153, 10);
  expect(found.median).toBe(75);
  expect(found.sd).toBeCloseTo(14.512152290496545, 10);
  expect(found.skewness).toBeCloseTo(-0.7297831145706205, 10);
  expect(found.kurtosis).toBeCloseTo(1.316143443862213, 10);
});

test("each figure waits for as many totals as it needs", () => {
  const known = (values: readonly number[]) => {
    const { sd, skewness, kurtosis } = spreadOf(binsOf(values));
    return [sd, skewness, kurtosis].map((figure) => figure !== null);
  };
  expect(known([1])).toEqual([false, false, false]);
  expect(known([1, 2])).toEqual([true, false, false]);
  expect(known([1, 2, 4])).toEqual([true, true, false]);
  expect(known([1, 2, 4, 9])).toEqual([true, true, true]);
  expect(known([5, 5, 5, 5])).toEqual([true, false, false]);
  expect(spreadOf([]).mean).toBeNull();
});
