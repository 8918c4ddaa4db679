import { expect, test } from "vitest";
import {
  CERTAINTIES,
  certaintyBonus,
  certaintyMark,
  certaintyMarks,
  expectedMark,
} from "./certainty-marks.ts";
import { CLAIMS } from "./reliability.ts";

test("right is 1, 2, 3 and wrong 0, −2, −6", () => {
  expect(CERTAINTIES.map((certainty) => certaintyMark(certainty, true))).toEqual([1, 2, 3]);
  expect(CERTAINTIES.map((certainty) => certaintyMark(certainty, false))).toEqual([0, -2, -6]);
});

/** Moodle's own test of `calculate_bonus` in qbehaviour_deferredcbm, behaviour_type_test. */
test("the bonus is that of Moodle's tests", () => {
  expect(certaintyBonus(1, 1 / 2)).toBeCloseTo(0.05, 12);
  expect(certaintyBonus(2, 9 / 10)).toBeCloseTo(-0.01, 12);
  expect(certaintyBonus(3, 1)).toBeCloseTo(0, 12);
});

/* By hand: marks 3·6 + 1·(−6) + 3·2 + 1·(−2) + 4·1 + 5·0 = 20 of 20; 13 right; with 0.65 the best is 1 for all, 0.65. */
test("average, accuracy and bonus done by hand", () => {
  const found = certaintyMarks([
    { certainty: 3, right: true, n: 6 },
    { certainty: 3, right: false, n: 1 },
    { certainty: 2, right: true, n: 3 },
    { certainty: 2, right: false, n: 1 },
    { certainty: 1, right: true, n: 4 },
    { certainty: 1, right: false, n: 5 },
  ]);
  expect([found.n, found.average, found.accuracy]).toEqual([20, 1, 0.65]);
  expect(found.bonus).toBeCloseTo(0.1 * (1 - 0.65), 12);
  expect(found.accuracyWithBonus).toBeCloseTo(0.685, 12);
});

test("being very sure of everything with half of it wrong costs", () => {
  const found = certaintyMarks([
    { certainty: 3, right: true, n: 10 },
    { certainty: 3, right: false, n: 10 },
  ]);
  expect(found.average).toBe(-1.5);
  expect(found.bonus).toBeCloseTo(-0.2, 12);
});

test("saying how sure one is pays best: for every chance in steps of 0.05", () => {
  for (let step = 0; step <= 20; step += 1) {
    const chance = step / 20;
    const best = Math.max(...CERTAINTIES.map((certainty) => expectedMark(certainty, chance)));
    for (const certainty of CERTAINTIES) {
      const { low, high } = CLAIMS[certainty];
      const isHonest = chance >= low && chance <= high;
      expect(Math.abs(expectedMark(certainty, chance) - best) < 1e-12).toBe(isHonest);
    }
  }
});

test("where nothing was decided with a certainty nothing is defined", () => {
  const nothing = { n: 0, average: null, accuracy: null, bonus: null, accuracyWithBonus: null };
  expect(certaintyMarks([])).toEqual(nothing);
  expect(certaintyMarks([{ certainty: 1, right: true, n: 0 }])).toEqual(nothing);
});
