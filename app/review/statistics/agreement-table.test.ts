import { expect, test } from "vitest";
import { agreementTable, countRatings } from "./agreement-table.ts";

test("rows are the first rater and columns the second; what one left out is left out", () => {
  const pairs = [
    ["remove", "close"],
    ["remove", "remove"],
    ["remove", "close"],
    ["close", null],
    [null, "remove"],
  ] as const;
  expect(agreementTable(pairs, ["close", "remove", "lock"])).toEqual([
    [0, 0, 0],
    [2, 1, 0],
    [0, 0, 0],
  ]);
});

test("a rating outside the categories is our mistake", () => {
  expect(() => agreementTable([["lock", "close"]], ["close"])).toThrow("lock is not a category");
});

test("ratings are counted for each unit, numbers in their order", () => {
  expect(
    countRatings([
      [10, 9, 10],
      [null, 2, null],
    ]),
  ).toEqual({
    values: [2, 9, 10],
    counts: [
      [0, 1, 2],
      [1, 0, 0],
    ],
  });
  expect(countRatings([["b", "a"]]).values).toEqual(["a", "b"]);
});
