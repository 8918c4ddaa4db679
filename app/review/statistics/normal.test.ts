import { expect, test } from "vitest";
import { criticalValue, normalDensity, normalQuantile, oneSidedCriticalValue } from "./normal.ts";

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

test.each(QUANTILES)("the normal quantile of %d is SciPy's", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 10);
});

test("there is no quantile of 0, of 1, or of what is not a share", () => {
  expect([0, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([null, null, null, null, null]);
});

test("the density is the slope of the share", () => {
  for (const p of [0.02, 0.4, 0.5, 0.95]) {
    const [below, z, above] = [p - 1e-5, p, p + 1e-5].map((share) => normalQuantile(share) ?? 0);
    expect(normalDensity(z ?? 0)).toBeCloseTo(2e-5 / ((above ?? 0) - (below ?? 0)), 6);
  }
});

test("a 95 % interval reaches 1.96 to both sides and a 95 % bound 1.645 to one", () => {
  expect(criticalValue(0.95)).toBeCloseTo(1.9599639845400545, 10);
  expect(oneSidedCriticalValue(0.95)).toBeCloseTo(1.6448536269514722, 10);
  expect(() => criticalValue(1)).toThrow("between 0 and 1");
});
