import { expect, test } from "vitest";
import { binsOf, countOf, marksOf, sortedBins, totalsOf } from "./histogram.ts";

test("plain values become one bin each, in order of number and not of writing", () => {
  expect(binsOf([10, 9, 10, -1])).toEqual([
    { value: -1, n: 1 },
    { value: 9, n: 1 },
    { value: 10, n: 2 },
  ]);
});

test("bins of the same value are put together and empty ones left out", () => {
  const bins = [
    { value: 2, n: 1 },
    { value: 1, n: 0 },
    { value: 2, n: 4 },
  ];
  expect(sortedBins(bins)).toEqual([{ value: 2, n: 5 }]);
  expect(countOf(bins)).toBe(5);
});

test("the total of an attempt is its mark and the rest", () => {
  const cells = [{ mark: 2, rest: 5, n: 3 }];
  expect(marksOf(cells)).toEqual([{ value: 2, n: 3 }]);
  expect(totalsOf(cells)).toEqual([{ value: 7, n: 3 }]);
});
