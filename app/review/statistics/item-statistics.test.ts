import { expect, test } from "vitest";
import { itemStatistics } from "./item-statistics.ts";
import { expand, makeCells, makeRandomCells, MATRIX } from "./make.ts";

test("all statistics of the first item done by hand", () => {
  const found = itemStatistics(makeCells(MATRIX, 0), 1);
  expect(found.n).toBe(5);
  expect(found.mean).toBeCloseTo(0.6, 12);
  expect(found.variance).toBeCloseTo(0.3, 12);
  expect(found.sd).toBeCloseTo(Math.sqrt(0.3), 12);
  expect(found.facility).toBeCloseTo(0.6, 12);
  expect(found.discrimination).toBeCloseTo(18.731716231633881, 9);
  expect(found.efficiency).toBeCloseTo(400 / 19, 9);
  expect(found.covarianceWithTotal).toBeCloseTo(0.5, 12);
});

/** Moodle's loops over plain arrays, written out here a second time, two passes with the sorted arrays shifted along. */
function asMoodle(rows: readonly { mark: number; rest: number }[]) {
  const s = rows.length;
  const marks = rows.map(({ mark }) => mark).sort((a, b) => a - b);
  const rests = rows.map(({ rest }) => rest).sort((a, b) => a - b);
  const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / s;
  const [markAverage, restAverage] = [average(marks), average(rests)];
  let [markVariance, restVariance, covariance, covarianceMax] = [0, 0, 0, 0];
  rows.forEach(({ mark, rest }, place) => {
    markVariance += (mark - markAverage) ** 2 / (s - 1);
    restVariance += (rest - restAverage) ** 2 / (s - 1);
    covariance += ((mark - markAverage) * (rest - restAverage)) / (s - 1);
    const [sortedMark = 0, sortedRest = 0] = [marks[place], rests[place]];
    covarianceMax += ((sortedMark - markAverage) * (sortedRest - restAverage)) / (s - 1);
  });
  return {
    sd: Math.sqrt(markVariance),
    discrimination: (100 * covariance) / Math.sqrt(markVariance * restVariance),
    efficiency: (100 * covariance) / covarianceMax,
  };
}

test("a joint histogram gives what Moodle's loops over all attempts give", () => {
  let compared = 0;
  for (let seed = 1; seed <= 80; seed += 1) {
    const cells = makeRandomCells(seed);
    const found = itemStatistics(cells, 4);
    if (found.discrimination === null) continue;
    const plain = asMoodle(expand(cells));
    expect(found.n).toBe(expand(cells).length);
    expect(found.sd).toBeCloseTo(plain.sd, 10);
    expect(found.discrimination).toBeCloseTo(plain.discrimination, 8);
    expect(found.efficiency).toBeCloseTo(plain.efficiency, 8);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(60);
});

test("a hundred thousand attempts in four cells are as one in each", () => {
  const once = [
    { mark: 0, rest: 3, n: 1 },
    { mark: 1, rest: 3, n: 1 },
    { mark: 1, rest: 8, n: 1 },
    { mark: 3, rest: 9, n: 1 },
  ];
  const often = once.map((cell) => ({ ...cell, n: 100_000 }));
  expect(itemStatistics(often, 3).discrimination).toBeCloseTo(
    itemStatistics(once, 3).discrimination ?? Number.NaN,
    9,
  );
  expect(itemStatistics(often, 3).efficiency).toBeCloseTo(
    itemStatistics(once, 3).efficiency ?? Number.NaN,
    9,
  );
});

test("without attempts, or with one, what is not defined is null and never NaN", () => {
  expect(itemStatistics([], 3)).toEqual({
    ...{ n: 0, mean: null, variance: null, sd: null, facility: null },
    ...{ discrimination: null, efficiency: null, covarianceWithTotal: null },
  });
  expect(itemStatistics([{ mark: 3, rest: 1, n: 1 }], 3)).toEqual({
    ...{ n: 1, mean: 3, variance: null, sd: null, facility: 1 },
    ...{ discrimination: null, efficiency: null, covarianceWithTotal: null },
  });
});
