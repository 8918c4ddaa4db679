import { expect, test } from "vitest";
import { wilsonInterval, wilsonLowerBound } from "./wilson.ts";

/** Newcombe (1998), Table I, method 3, four digits; the longer digits are SciPy's binomtest(…).proportion_ci("wilson"). */
const PUBLISHED = [
  [81, 263, 0.2553, 0.3662, 0.2552885198782742, 0.36620957698280004],
  [15, 148, 0.0624, 0.1605, 0.06238639953073628, 0.16048724172330803],
  [0, 20, 0, 0.1611, 0, 0.16112515805281938],
  [1, 29, 0.0061, 0.1718, 0.006113214292762649, 0.17175521879320288],
] as const;

test.each(PUBLISHED)("the interval of %d of %d is Newcombe's", (k, n, low4, high4, low, high) => {
  const found = wilsonInterval(k, n);
  expect(Math.abs((found?.low ?? Number.NaN) - low4)).toBeLessThanOrEqual(5.1e-5);
  expect(Math.abs((found?.high ?? Number.NaN) - high4)).toBeLessThanOrEqual(5.1e-5);
  expect(found?.low).toBeCloseTo(low, 10);
  expect(found?.high).toBeCloseTo(high, 10);
});

test("the bound to one side is SciPy's, and above the lower end of the interval", () => {
  expect(wilsonLowerBound(18, 20)).toBeCloseTo(0.7383369536731332, 10);
  expect(wilsonLowerBound(18, 20)).toBeGreaterThan(wilsonInterval(18, 20)?.low ?? 1);
});

test("more confidence makes a wider interval", () => {
  const found = wilsonInterval(18, 20, 0.99);
  expect(found?.low).toBeCloseTo(0.6205022134712957, 10);
  expect(found?.high).toBeCloseTo(0.9802134656497012, 10);
  expect(found?.level).toBe(0.99);
});

test("its ends are where the score test with the true share would just reject", () => {
  for (const [k, n] of [
    [3, 7],
    [12, 40],
    [39, 40],
  ] as const) {
    const { low, high } = wilsonInterval(k, n) ?? { low: 0.5, high: 0.5 };
    for (const end of [low, high]) {
      const z = Math.abs(k / n - end) / Math.sqrt((end * (1 - end)) / n);
      expect(z).toBeCloseTo(1.9599639845400545, 9);
    }
  }
});

test("right and wrong mirror each other, and none and all end exactly at 0 and 1", () => {
  for (let k = 0; k <= 9; k += 1) {
    const [one, other] = [wilsonInterval(k, 9), wilsonInterval(9 - k, 9)];
    expect(one?.low).toBeCloseTo(1 - (other?.high ?? Number.NaN), 12);
  }
  expect(wilsonInterval(0, 9)?.low).toBe(0);
  expect(wilsonInterval(9, 9)?.high).toBe(1);
});

test("three of three is no proof of 80 %, and thirty of thirty is", () => {
  expect(wilsonLowerBound(3, 3)).toBeLessThan(0.8);
  expect(wilsonLowerBound(30, 30)).toBeGreaterThan(0.8);
});

test("of nothing there is no interval, and its bounds are 0 and 1", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(wilsonLowerBound(0, 0)).toBe(0);
});

test("more right than tried is our mistake", () => {
  expect(() => wilsonInterval(5, 4)).toThrow("not a share");
});
