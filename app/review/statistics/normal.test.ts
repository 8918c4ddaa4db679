import { expect, test } from "vitest";
import {
  criticalValue,
  normalCdf,
  normalDensity,
  normalQuantile,
  oneSidedCriticalValue,
} from "./normal.ts";

/** SciPy 1.17 norm.ppf, run apart from this code. */
const QUANTILES = [
  [0.001, -3.090232306167813],
  [0.025, -1.9599639845400545],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.8, 0.8416212335729143],
  [0.95, 1.6448536269514722],
  [0.9999, 3.719016485455709],
] as const;

/** SciPy 1.17 norm.cdf. */
const SHARES = [
  [-3, 0.0013498980316300933],
  [-1.5, 0.06680720126885807],
  [-0.1, 0.460172162722971],
  [0.5, 0.6914624612740131],
  [2.25, 0.9877755273449553],
] as const;

test.each(QUANTILES)("the normal quantile of %d is SciPy's", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 10);
});

test.each(SHARES)("the share of a normal distribution below %d is SciPy's", (z, p) => {
  expect(normalCdf(z)).toBeCloseTo(p, 12);
});

test("quantile and share undo each other", () => {
  for (let p = 0.001; p < 1; p += 0.013)
    expect(normalCdf(normalQuantile(p) ?? Number.NaN)).toBeCloseTo(p, 10);
});

test("there is no quantile of 0, of 1, or of what is not a share", () => {
  expect([0, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([null, null, null, null, null]);
});

test("the density is the slope of the share", () => {
  for (const z of [-2, -0.3, 0, 1.7])
    expect(normalDensity(z)).toBeCloseTo((normalCdf(z + 1e-5) - normalCdf(z - 1e-5)) / 2e-5, 8);
});

test("a 95 % interval reaches 1.96 to both sides and a 95 % bound 1.645 to one", () => {
  expect(criticalValue(0.95)).toBeCloseTo(1.9599639845400545, 10);
  expect(oneSidedCriticalValue(0.95)).toBeCloseTo(1.6448536269514722, 10);
  expect(() => criticalValue(1)).toThrow("between 0 and 1");
});
