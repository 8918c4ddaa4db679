import { expect, test } from "vitest";
import { covarianceWithTotal, effectiveWeights } from "./effective-weight.ts";
import { makeCells, MATRIX } from "./make.ts";

/* By hand: C(x, t) = V(x) + C(x, r) = 0.3 + 0.2, 1 + 0.75 and 1.3 + 0.95, which add up to V(t) = 4.5. */
test("the effective weights of the three items done by hand", () => {
  const found = [0, 1, 2].map((item) => covarianceWithTotal(makeCells(MATRIX, item)));
  expect(found[0]).toBeCloseTo(0.5, 12);
  expect(found[1]).toBeCloseTo(1.75, 12);
  expect(found[2]).toBeCloseTo(2.25, 12);
  const sum = Math.sqrt(0.5) + Math.sqrt(1.75) + 1.5;
  const weights = effectiveWeights(found);
  expect(weights[0]).toBeCloseTo((100 * Math.sqrt(0.5)) / sum, 10);
  expect(weights[1]).toBeCloseTo((100 * Math.sqrt(1.75)) / sum, 10);
  expect(weights[2]).toBeCloseTo(150 / sum, 10);
  expect(weights.reduce<number>((all, one) => all + (one ?? 0), 0)).toBeCloseTo(100, 10);
});

test("an item against the total has no weight and takes none from the others", () => {
  expect(effectiveWeights([4, -1, 1, null])).toEqual([200 / 3, null, 100 / 3, null]);
  expect(effectiveWeights([0, 9])).toEqual([0, 100]);
});

test("where nothing varies there are no weights", () => {
  expect(effectiveWeights([0, 0])).toEqual([null, null]);
  expect(effectiveWeights([])).toEqual([]);
  expect(covarianceWithTotal([{ mark: 1, rest: 1, n: 1 }])).toBeNull();
});
