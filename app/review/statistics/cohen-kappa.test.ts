import { expect, test } from "vitest";
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import { agreementTable } from "./agreement-table.ts";
import { cohenKappa } from "./cohen-kappa.ts";

/** Cohen (1960), Table 2, and (1968), Table 1: 200 cases. */
const COHEN = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];
/** Fleiss, Cohen & Everitt (1969): 200 cases. */
const EVERITT = [
  [106, 10, 4],
  [22, 28, 10],
  [2, 12, 6],
];
/** Fleiss (1981), Statistical Methods for Rates and Proportions, 2nd ed., Table 13.1: 100 cases. */
const FLEISS = [
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
];

test("Cohen's example of 1960: (140 − 82) / (200 − 82) = 0.492", () => {
  const found = cohenKappa(COHEN);
  expect(found.kappa).toBeCloseTo(58 / 118, 12);
  expect(found.kappa).toBeCloseTo(0.492, 3);
  expect([found.n, found.observed]).toEqual([200, 0.7]);
  expect(found.expected).toBeCloseTo(0.41, 12);
});

test("agreement below chance is below zero: Cohen's first table, (0.29 − 0.35) / 0.65", () => {
  const found = cohenKappa([
    [25, 13, 12],
    [12, 2, 16],
    [3, 15, 2],
  ]);
  expect(found.kappa).toBeCloseTo(-0.06 / 0.65, 12);
});

/*
 * By hand, with weights 0 1 3 / 1 0 6 / 3 6 0 in 200ths: Σ v f_o = 14 + 10 + 3·(18 + 2) + 6·(10 + 6) = 180 and
 * Σ v f_c = (36 + 30) + 3·(24 + 10) + 6·(12 + 6) = 276, so 1 − 180/276 = 8/23.
 */
test("Cohen's weighted example of 1968: 0.348, and 0.353 with weights that are not symmetric", () => {
  const weighting = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  expect(cohenKappa(COHEN, { weighting }).kappa).toBeCloseTo(8 / 23, 12);
  const uneven = [
    [0, 1, 4],
    [1, 0, 6],
    [2, 2, 0],
  ];
  expect(cohenKappa(COHEN, { weighting: uneven }).kappa).toBeCloseTo(0.353, 3);
  // Σ v f_o = 14 + 10 + 72 + 60 + 4 + 12 = 172 and Σ v f_c = 36 + 30 + 96 + 72 + 20 + 12 = 266.
  expect(cohenKappa(COHEN, { weighting: uneven }).kappa).toBeCloseTo(1 - 172 / 266, 12);
});

test("linear and quadratic weights by hand: 9/19 and 5/11", () => {
  // Σ|i − j| f_o = 40 + 2·20 = 80, f_c = 36 + 30 + 12 + 6 + 2·34 = 152; squared 40 + 4·20 = 120 and 84 + 4·34 = 220.
  expect(cohenKappa(COHEN, { weighting: "linear" }).kappa).toBeCloseTo(1 - 80 / 152, 12);
  expect(cohenKappa(COHEN, { weighting: "quadratic" }).kappa).toBeCloseTo(1 - 120 / 220, 12);
});

/** NumPy, run apart from this code: the formulas of 1969 and, for `error`, the gradient of kappa taken numerically. */
const ERRORS = [
  ["Cohen", COHEN, "none", 0.051001815576077865, 0.051978936356595444],
  ["Cohen", COHEN, "linear", 0.05443230917764153, 0.05469634129164873],
  ["Cohen", COHEN, "quadratic", 0.06645368159107817, 0.06735866746488249],
  ["Fleiss, Cohen & Everitt", EVERITT, "none", 0.053711004869167356, 0.05551245493635843],
] as const;

test.each(ERRORS)(
  "standard errors of %s's table, weights %j %s",
  (_, table, weighting, one, zero) => {
    const found = cohenKappa(table, { weighting });
    expect(found.error).toBeCloseTo(one, 9);
    expect(found.nullError).toBeCloseTo(zero, 9);
  },
);

test("Fleiss, Cohen & Everitt's weights of similarity are weights of disagreement turned round", () => {
  const weighting = [
    [0, 1, 5 / 9],
    [1, 0, 1 / 3],
    [5 / 9, 1 / 3, 0],
  ];
  const found = cohenKappa(EVERITT, { weighting });
  expect(found.kappa).toBeCloseTo(0.5070603337612322, 9);
  expect(found.error).toBeCloseTo(0.056994150151972046, 9);
  expect(found.nullError).toBeCloseTo(0.06533570301755054, 9);
});

test("Fleiss's textbook example: kappa 0.68, errors 0.087 and 0.076", () => {
  const found = cohenKappa(FLEISS);
  expect(found.kappa).toBeCloseTo(23 / 34, 12);
  expect(found.error).toBeCloseTo(0.08770295347521252, 9);
  expect(found.nullError).toBeCloseTo(0.07618725792346247, 9);
  expect(found.interval?.low).toBeCloseTo(23 / 34 - 1.9599639845400545 * 0.08770295347521252, 9);
  expect(found.interval?.high).toBeCloseTo(23 / 34 + 1.9599639845400545 * 0.08770295347521252, 9);
});

test("for two categories all weights are the same", () => {
  const table = [
    [20, 5],
    [10, 15],
  ];
  const plain = cohenKappa(table);
  expect(plain.kappa).toBeCloseTo(0.4, 12);
  for (const weighting of ["linear", "quadratic"] as const) {
    expect(cohenKappa(table, { weighting }).kappa).toBeCloseTo(0.4, 12);
    expect(cohenKappa(table, { weighting }).error).toBeCloseTo(plain.error ?? 0, 12);
  }
});

test("perfect agreement is 1, without an interval that would claim certainty", () => {
  const found = cohenKappa([
    [3, 0],
    [0, 2],
  ]);
  expect(found.kappa).toBe(1);
  expect([found.error, found.interval]).toEqual([0, null]);
});

test("an interval ends at 1 at most", () => {
  const table = [
    [5, 0],
    [1, 5],
  ];
  const { kappa, error, interval } = cohenKappa(table);
  expect((kappa ?? 0) + 1.96 * (error ?? 0)).toBeGreaterThan(1);
  expect(interval?.high).toBe(1);
});

test("the interval holds true kappa about as often as it says: 95 % of 400 samples", () => {
  // Two raters who copy a fair coin with probability ½ each draw: true kappa is 0.5.
  const chance = chanceOf(4);
  let held = 0;
  for (let sample = 0; sample < 400; sample += 1) {
    const pairs = Array.from({ length: 120 }, () => {
      const first = chance(2);
      return [first, chance(2) === 0 ? first : chance(2)] as const;
    });
    const { interval } = cohenKappa(agreementTable(pairs, [0, 1]));
    if (interval !== null && interval.low <= 0.5 && interval.high >= 0.5) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.92);
  expect(held / 400).toBeLessThan(0.98);
});

test("where both always say the same one thing, or nothing, there is no kappa", () => {
  expect(
    cohenKappa([
      [9, 0],
      [0, 0],
    ]).kappa,
  ).toBeNull();
  expect(cohenKappa([[9]]).kappa).toBeNull();
  expect(
    cohenKappa([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({
    ...{ n: 0, kappa: null, observed: null, expected: null },
    ...{ error: null, nullError: null, interval: null },
  });
  expect(cohenKappa([]).kappa).toBeNull();
});

test("a table that is not square, or weights that do not fit it, are our mistake", () => {
  expect(() => cohenKappa([[1, 2]])).toThrow("not square");
  expect(() => cohenKappa(COHEN, { weighting: [[0, 1]] })).toThrow("do not fit");
});
