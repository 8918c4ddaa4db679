import { expect, test } from "vitest";

import { inForce, WHOLE, type Adjustment } from "./adjustment.ts";

const by = { reason: "Because it was so.", actorId: "a", at: new Date(0) };

function verdict(number: number, target: string, after: "best" | "weak" | null): Adjustment {
  const before = { verdict: "harmful" } as const;
  return { ...by, number, kind: "verdict", target, before, after: after && { verdict: after } };
}

function score(number: number, percent: number | null): Adjustment {
  const after = percent === null ? null : { percent };
  return { ...by, number, kind: "score", target: WHOLE, before: { percent: 50 }, after };
}

test("of several changes of one thing the newest holds, in whatever order they are read", () => {
  const changes = [verdict(3, "a.b.c", "best"), verdict(1, "a.b.c", "weak"), score(2, 80)];
  expect(inForce(changes).map(({ number }) => number)).toEqual([3, 2]);
});

test("taking back takes every earlier change of the thing back, and no other's", () => {
  const changes = [verdict(1, "a", "best"), verdict(2, "a", "weak"), verdict(3, "a", null)];
  expect(inForce([...changes, verdict(4, "b", "best"), score(5, 80)])).toHaveLength(2);
  expect(inForce([...changes, verdict(6, "a", "best")])).toMatchObject([{ number: 6 }]);
});

test("what has the same target but is of another kind stays", () => {
  expect(inForce([score(1, 80), { ...verdict(2, WHOLE, null) }])).toMatchObject([{ number: 1 }]);
});
