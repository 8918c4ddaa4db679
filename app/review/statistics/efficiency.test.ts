import { expect, test } from "vitest";
import { discrimination } from "./discrimination.ts";
import { efficiency } from "./efficiency.ts";
import { makeCells, makeRandomCells, MATRIX } from "./make.ts";

/*
 * By hand, covariances as in discrimination.test.ts; the largest after sorting:
 * Item 1: 0 0 1 1 1 with 0 1 3 3 5: 11 − 7.2 = 3.8, C_max = 0.95
 * Item 2: 0 0 1 2 2 with 1 1 1 3 4: 15 − 10 = 5, C_max = 1.25
 * Item 3: 0 1 1 2 3 with 0 1 2 2 3: 16 − 11.2 = 4.8, C_max = 1.2
 */
test("the efficiency of the three items done by hand", () => {
  expect(efficiency(makeCells(MATRIX, 0))).toBeCloseTo((100 * 0.2) / 0.95, 10);
  expect(efficiency(makeCells(MATRIX, 1))).toBeCloseTo(60, 10);
  expect(efficiency(makeCells(MATRIX, 2))).toBeCloseTo((100 * 0.95) / 1.2, 10);
});

test("an item that sorts people perfectly is at 100 although its discrimination is far below", () => {
  const cells = [
    { mark: 0, rest: 1, n: 1 },
    { mark: 1, rest: 2, n: 20 },
    { mark: 1, rest: 9, n: 20 },
  ];
  expect(efficiency(cells)).toBeCloseTo(100, 10);
  expect(discrimination(cells)).toBeLessThan(35);
});

test("it is never above 100 and has the sign of the discrimination", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const cells = makeRandomCells(seed);
    const [share, index] = [efficiency(cells), discrimination(cells)];
    if (share === null || index === null) continue;
    expect(share).toBeLessThanOrEqual(100);
    if (Math.abs(index) > 1e-9) expect(Math.sign(share)).toBe(Math.sign(index));
  }
});

test("there is none where marks or rests do not vary", () => {
  expect(
    efficiency([
      { mark: 1, rest: 2, n: 3 },
      { mark: 1, rest: 4, n: 3 },
    ]),
  ).toBeNull();
  expect(
    efficiency([
      { mark: 0, rest: 2, n: 3 },
      { mark: 1, rest: 2, n: 3 },
    ]),
  ).toBeNull();
  expect(efficiency([{ mark: 0, rest: 2, n: 1 }])).toBeNull();
});
