import { expect, test } from "vitest";
import { facility } from "./facility.ts";
import { makeCells, MATRIX } from "./make.ts";

test("the facility of the three items done by hand is 3/5, 1/2 and 7/15", () => {
  const found = [1, 2, 3].map((maxMark, item) => facility(makeCells(MATRIX, item), maxMark));
  expect(found[0]).toBeCloseTo(3 / 5, 12);
  expect(found[1]).toBeCloseTo(1 / 2, 12);
  expect(found[2]).toBeCloseTo(7 / 15, 12);
});

test("how often a mark was seen counts", () => {
  const cells = [
    { mark: 4, rest: 0, n: 9 },
    { mark: 0, rest: 5, n: 1 },
  ];
  expect(facility(cells, 4)).toBeCloseTo(0.9, 12);
});

test("marks below zero make a facility below zero", () => {
  expect(facility([{ mark: -2, rest: 0, n: 3 }], 4)).toBe(-0.5);
});

test("there is none without attempts or without marks to give", () => {
  expect(facility([], 4)).toBeNull();
  expect(facility([{ mark: 0, rest: 3, n: 2 }], 0)).toBeNull();
});
