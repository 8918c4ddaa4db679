import { expect, test } from "vitest";
import { cronbachAlphaOfVariances, internalConsistency } from "./alpha.ts";

/* By hand: variances 0.3, 1 and 1.3 of the items, 4.5 of the totals 6 4 3 1 1: 3/2 · (1 − 2.6/4.5) = 19/30. */
test("alpha of the matrix done by hand", () => {
  expect(cronbachAlphaOfVariances([0.3, 1, 1.3], 4.5)).toBeCloseTo(19 / 30, 12);
});

test("what Moodle derives: 63.3 % consistency, 60.6 % error, 1.28 marks", () => {
  const found = internalConsistency([0.3, 1, 1.3], 4.5);
  expect(found.cic).toBeCloseTo(1900 / 30, 10);
  expect(found.errorRatio).toBeCloseTo(100 * Math.sqrt(11 / 30), 10);
  expect(found.standardError).toBeCloseTo(Math.sqrt((11 / 30) * 4.5), 10);
});

test("items that say the same have an alpha of 1, and no error", () => {
  expect(cronbachAlphaOfVariances([2, 2, 2], 18)).toBe(1);
  expect(internalConsistency([2, 2], 8)).toEqual({ cic: 100, errorRatio: 0, standardError: 0 });
});

test("items that have nothing to do with each other have an alpha of 0, contradicting ones less", () => {
  expect(cronbachAlphaOfVariances([1, 1], 2)).toBe(0);
  expect(cronbachAlphaOfVariances([1, 4 / 3], 1 / 3)).toBeCloseTo(-12, 12);
});

test("there is none for one item, for equal totals, or with a variance missing", () => {
  expect(cronbachAlphaOfVariances([1], 1)).toBeNull();
  expect(cronbachAlphaOfVariances([1, 1], 0)).toBeNull();
  expect(cronbachAlphaOfVariances([1, null], 3)).toBeNull();
  expect(internalConsistency([1], 1)).toEqual({
    cic: null,
    errorRatio: null,
    standardError: null,
  });
});
