import { expect, test } from "vitest";
import { cronbachAlpha, cronbachAlphaOfVariances, internalConsistency } from "./alpha.ts";
import { MATRIX } from "./make.ts";

/* By hand: variances 0.3, 1 and 1.3 of the items, 4.5 of the totals 6 4 3 1 1: 3/2 · (1 − 2.6/4.5) = 19/30. */
test("alpha of the matrix done by hand, from marks and from variances", () => {
  expect(cronbachAlpha(MATRIX)).toBeCloseTo(19 / 30, 12);
  expect(cronbachAlphaOfVariances([0.3, 1, 1.3], 4.5)).toBeCloseTo(19 / 30, 12);
});

test("what Moodle derives: 63.3 % consistency, 60.6 % error, 1.28 marks", () => {
  const found = internalConsistency([0.3, 1, 1.3], 4.5);
  expect(found.cic).toBeCloseTo(1900 / 30, 10);
  expect(found.errorRatio).toBeCloseTo(100 * Math.sqrt(11 / 30), 10);
  expect(found.standardError).toBeCloseTo(Math.sqrt((11 / 30) * 4.5), 10);
});

test("items that say the same have an alpha of 1, and no error", () => {
  const same = [1, 4, 2, 8, 5].map((mark) => [mark, mark, mark]);
  expect(cronbachAlpha(same)).toBeCloseTo(1, 12);
  expect(internalConsistency([2, 2], 8)).toEqual({ cic: 100, errorRatio: 0, standardError: 0 });
});

test("items that have nothing to do with each other have an alpha of 0, contradicting ones less", () => {
  const crossed = [0, 1].flatMap((first) => [0, 1].map((second) => [first, second]));
  expect(cronbachAlpha(crossed)).toBeCloseTo(0, 12);
  expect(
    cronbachAlpha([
      [0, 3],
      [1, 1],
      [2, 1],
    ]),
  ).toBeLessThan(0);
});

test("there is none for one item, for equal totals, or with a variance missing", () => {
  expect(cronbachAlphaOfVariances([1], 1)).toBeNull();
  expect(cronbachAlphaOfVariances([1, 1], 0)).toBeNull();
  expect(cronbachAlphaOfVariances([1, null], 3)).toBeNull();
  expect(cronbachAlpha([])).toBeNull();
  expect(internalConsistency([1], 1)).toEqual({
    cic: null,
    errorRatio: null,
    standardError: null,
  });
});

test("a row that is too short is our mistake", () => {
  expect(() => cronbachAlpha([[1, 2], [1]])).toThrow("differ in length");
});
