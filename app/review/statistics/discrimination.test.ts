import { expect, test } from "vitest";
import { discrimination } from "./discrimination.ts";
import { makeCells, MATRIX } from "./make.ts";

/*
 * By hand. Item 1: marks 1 1 0 1 0 (mean 3/5), rests 5 3 3 0 1 (mean 12/5).
 *   Σ(x − x̄)(r − r̄) = Σxr − 5·x̄·r̄ = 1·5 + 1·3 + 1·0 − 5·(3/5)(12/5) = 8 − 7.2 = 0.8, so C = 0.2
 *   Σ(x − x̄)² = 3 − 5·(3/5)² = 1.2, V = 0.3; Σ(r − r̄)² = 44 − 5·(12/5)² = 15.2, V = 3.8
 * Item 2: marks 2 1 2 0 0 (1), rests 4 3 1 1 1 (2): Σ = 13 − 10 = 3, C = 0.75; V = 1 and V = 2
 * Item 3: marks 3 2 1 0 1 (1.4), rests 3 2 2 1 0 (1.6): Σ = 15 − 11.2 = 3.8, C = 0.95; V = 1.3 and V = 1.3
 */
test("the discrimination of the three items done by hand", () => {
  expect(discrimination(makeCells(MATRIX, 0))).toBeCloseTo((100 * 0.2) / Math.sqrt(0.3 * 3.8), 10);
  expect(discrimination(makeCells(MATRIX, 1))).toBeCloseTo((100 * 0.75) / Math.sqrt(2), 10);
  expect(discrimination(makeCells(MATRIX, 2))).toBeCloseTo((100 * 0.95) / 1.3, 10);
});

test("an item that the weak get right and the strong wrong discriminates below zero", () => {
  const cells = [
    { mark: 1, rest: 2, n: 30 },
    { mark: 0, rest: 9, n: 30 },
  ];
  expect(discrimination(cells)).toBeCloseTo(-100, 10);
});

test("the item's own mark does not help it: rests that ignore the mark give 0", () => {
  const cells = [0, 10].flatMap((mark) => [1, 2].map((rest) => ({ mark, rest, n: 4 })));
  expect(discrimination(cells)).toBeCloseTo(0, 12);
});

test("there is none where all have the same mark, or all the same rest", () => {
  expect(
    discrimination([
      { mark: 1, rest: 2, n: 3 },
      { mark: 1, rest: 4, n: 3 },
    ]),
  ).toBeNull();
  expect(
    discrimination([
      { mark: 0, rest: 2, n: 3 },
      { mark: 1, rest: 2, n: 3 },
    ]),
  ).toBeNull();
  expect(discrimination([])).toBeNull();
});
