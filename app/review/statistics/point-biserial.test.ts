import { expect, test } from "vitest";
import { pointBiserials } from "./point-biserial.ts";

test("the correlation of a choice with the rest is SciPy's pointbiserialr", () => {
  const chosen = [0, 0, 1, 1, 1, 0, 1, 0, 1, 1];
  const rests = [10, 14, 22, 18, 25, 11, 16, 17, 30, 21];
  const cells = rests.map((rest, place) => ({
    option: chosen[place] === 1 ? "remove" : "close",
    ...{ mark: 0, rest, n: 1 },
  }));
  const found = pointBiserials(cells);
  expect(found.map(({ option, n, share }) => [option, n, share])).toEqual([
    ["close", 4, 0.4],
    ["remove", 6, 0.6],
  ]);
  expect(found[1]?.withRest).toBeCloseTo(0.744845299742131, 12);
  expect(found[0]?.withRest).toBeCloseTo(-0.744845299742131, 12);
});

test("it is the difference of the two means in standard deviations times √(n₁n₀)/n", () => {
  const cells = [
    { option: "a", mark: 0, rest: 6, n: 3 },
    { option: "a", mark: 0, rest: 4, n: 1 },
    { option: "b", mark: 0, rest: 2, n: 4 },
  ];
  // Means 5.5 and 2, all eight 3.75; Σ(r − 3.75)² = 3·5.0625 + 0.0625 + 4·3.0625 = 27.5.
  const sd = Math.sqrt(27.5 / 8);
  expect(pointBiserials(cells)[0]?.withRest).toBeCloseTo(((5.5 - 2) / sd) * 0.5, 12);
});

test("with the total the option's own mark counts, with the rest it does not", () => {
  const cells = ["best", "poor"].flatMap((option) =>
    [1, 5].map((rest) => ({ option, mark: option === "best" ? 4 : 0, rest, n: 2 })),
  );
  const [best] = pointBiserials(cells);
  expect(best?.withRest).toBeCloseTo(0, 12);
  // Totals 5, 9, 1, 5: the option explains half of their variance.
  expect(best?.withTotal).toBeCloseTo(Math.SQRT1_2, 12);
});

test("what all chose has no correlation, and what none chose is not listed", () => {
  const cells = [
    { option: "close", mark: 1, rest: 2, n: 3 },
    { option: "close", mark: 1, rest: 5, n: 3 },
    { option: "lock", mark: 0, rest: 5, n: 0 },
  ];
  expect(pointBiserials(cells)).toEqual([
    { option: "close", n: 6, share: 1, withRest: null, withTotal: null },
  ]);
  expect(pointBiserials([])).toEqual([]);
});
