import { expect, test } from "vitest";

import { afterClaim, afterFailure, afterPieces, LEASE, MOST_TRIES } from "./job.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const secondsTo = (date: Date) => (date.getTime() - NOW.getTime()) / 1000;

test("nobody else claims it before the lease has run out", () => {
  expect(secondsTo(afterClaim(NOW).notBefore)).toBe(LEASE / 1000);
});

test("after some pieces it goes to the end of the queue and its tries are forgotten", () => {
  expect(afterPieces(3, 5, NOW)).toEqual({ done: 3, tries: 0, error: "", notBefore: NOW });
});

test("after the last piece it is over, and so is one without pieces", () => {
  for (const total of [5, 0])
    expect(afterPieces(total, total, NOW)).toMatchObject({ state: "done", endedAt: NOW });
});

test("it rests longer after each failure, then is given up with a number to ask by", () => {
  const rests = Array.from({ length: MOST_TRIES }, (_, index) =>
    afterFailure("job-with-number-12345678", index + 1, NOW),
  );
  const seconds = rests.flatMap((rest) => ("notBefore" in rest ? [secondsTo(rest.notBefore)] : []));
  expect(seconds).toEqual([1, 4, 16, 64]);
  expect(rests.at(-1)).toMatchObject({ state: "failed", endedAt: NOW });
  expect(rests.at(-1)).toHaveProperty("error", expect.stringContaining("12345678"));
});

test("a reason that may be told is told, also while it rests; a final one ends it at once", () => {
  const told = (final: boolean) => ({ message: "nobody is at home", final });
  const after = (tries: number, final = false) =>
    afterFailure("job", tries, NOW, [60_000], told(final));
  expect(after(1)).toEqual({
    notBefore: new Date("2026-11-30T12:01:00Z"),
    error: "nobody is at home",
  });
  const over = { state: "failed", endedAt: NOW, error: "nobody is at home" };
  expect([after(2), after(1, true)]).toEqual([over, over]);
});
