import { expect, test } from "vitest";
import { covariance, largestCovariance, pearson, sortedPairs } from "./covariance.ts";
import { pairsOf } from "./histogram.ts";
import { expand, makeRandomCells } from "./make.ts";

const pairs = (xs: readonly number[], ys: readonly number[]) =>
  xs.map((x, place) => ({ x, y: ys[place] ?? 0, n: 1 }));

test("covariance and correlation are those of NumPy 2.4 and SciPy 1.17", () => {
  const data = pairs([2, 4, 4, 5, 7, 9], [1, 3, 2, 5, 5, 8]);
  expect(covariance(data)).toBeCloseTo(6, 12);
  expect(pearson(data)).toBeCloseTo(0.9550718099505201, 12);
});

test("a straight line correlates by exactly 1 or −1, never more", () => {
  const xs = Array.from({ length: 50 }, (_, place) => 0.1 * place);
  expect(
    pearson(
      pairs(
        xs,
        xs.map((x) => 0.3 * x - 1),
      ),
    ),
  ).toBeCloseTo(1, 12);
  expect(
    pearson(
      pairs(
        xs,
        xs.map((x) => 0.3 * x),
      ),
    ),
  ).toBeLessThanOrEqual(1);
  expect(
    pearson(
      pairs(
        xs,
        xs.map((x) => -x),
      ),
    ),
  ).toBeCloseTo(-1, 12);
});

test("what does not vary has no correlation", () => {
  expect(pearson(pairs([0.1, 0.1, 0.1], [1, 2, 3]))).toBeNull();
  expect(pearson([])).toBeNull();
  expect(covariance(pairs([1], [1]))).toBeNull();
});

test("runs of equal values are paired in order without being written out", () => {
  const data = [
    { x: 1, y: 9, n: 2 },
    { x: 0, y: 5, n: 3 },
    { x: 2, y: 5, n: 1 },
  ];
  expect(sortedPairs(data)).toEqual([
    { x: 0, y: 5, n: 3 },
    { x: 1, y: 5, n: 1 },
    { x: 1, y: 9, n: 1 },
    { x: 2, y: 9, n: 1 },
  ]);
});

test("no other pairing has a larger covariance: all 120 orders of five were tried", () => {
  const [xs, ys] = [
    [3, 0, 1, 1, 7],
    [2, 2, 9, 4, 0],
  ];
  const all = ordersOf(ys).map((order) => covariance(pairs(xs, order)) ?? 0);
  expect(all).toHaveLength(120);
  expect(largestCovariance(pairs(xs, ys))).toBeCloseTo(Math.max(...all), 12);
});

test("the largest covariance of a histogram is that of the sorted arrays", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const cells = makeRandomCells(seed);
    const rows = expand(cells);
    const byNumber = (a: number, b: number) => a - b;
    const marks = rows.map(({ mark }) => mark).sort(byNumber);
    const rests = rows.map(({ rest }) => rest).sort(byNumber);
    const [found, plain] = [largestCovariance(pairsOf(cells)), covariance(pairs(marks, rests))];
    if (plain === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(plain, 10);
  }
});

function ordersOf(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((first, place) =>
    ordersOf(values.filter((_, other) => other !== place)).map((rest) => [first, ...rest]),
  );
}
