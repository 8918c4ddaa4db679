import { expect, test } from "vitest";
import { calibrationOf, reliabilityDiagram } from "./reliability.ts";

const COUNTS = [
  { certainty: 3, right: true, n: 6 },
  { certainty: 3, right: false, n: 6 },
  { certainty: 2, right: true, n: 3 },
  { certainty: 2, right: false, n: 1 },
  { certainty: 1, right: true, n: 4 },
] as const;

test("three bins with the share right, what it claims, and Wilson's interval", () => {
  const bins = reliabilityDiagram(COUNTS);
  expect(bins?.map(({ certainty, n, right, share }) => [certainty, n, right, share])).toEqual([
    [1, 4, 4, 1],
    [2, 4, 3, 0.75],
    [3, 12, 6, 0.5],
  ]);
  expect(bins?.map(({ claims }) => [claims.low, claims.high])).toEqual([
    [0, 2 / 3],
    [2 / 3, 0.8],
    [0.8, 1],
  ]);
  // Wilson's formula at a share of ½ shrinks to ½ ± ½ z / √(n + z²).
  const half = (0.5 * 1.9599639845400545) / Math.sqrt(12 + 1.9599639845400545 ** 2);
  expect(bins?.[2]?.interval?.low).toBeCloseTo(0.5 - half, 10);
  expect(bins?.[2]?.interval?.high).toBeCloseTo(0.5 + half, 10);
});

test("it is shown from twenty decisions on, not at nineteen", () => {
  expect(reliabilityDiagram([{ certainty: 2, right: true, n: 19 }])).toBeNull();
  expect(reliabilityDiagram([{ certainty: 2, right: true, n: 20 }])).toHaveLength(3);
});

test("a certainty never given has no share, interval or judgement", () => {
  const [, , never] = reliabilityDiagram([{ certainty: 1, right: false, n: 30 }]) ?? [];
  expect(never).toMatchObject({ n: 0, share: null, interval: null, calibration: null });
});

/** Moodle's qbehaviour_deferredcbm tests: one right of one at 3 fits; one right of two at 2 is slightly over-confident. */
test("the judgement is that of Moodle's tests", () => {
  expect(calibrationOf(3, 1, 1)).toBe("fits");
  expect(calibrationOf(2, 0.5, 2)).toBe("slightly-over-confident");
});

test("it becomes a plain judgement as soon as distance² · n is over ½, to both sides", () => {
  expect(calibrationOf(3, 0.5, 5)).toBe("slightly-over-confident");
  expect(calibrationOf(3, 0.5, 6)).toBe("over-confident");
  expect(calibrationOf(1, 1, 4)).toBe("slightly-under-confident");
  expect(calibrationOf(1, 1, 5)).toBe("under-confident");
  expect(calibrationOf(2, 0.8, 1000)).toBe("fits");
});
