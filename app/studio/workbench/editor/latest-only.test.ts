import { expect, test } from "vitest";
import { latestOnly } from "./latest-only.ts";

test("one runs, the newest waits, what stood between is dropped", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = latestOnly(async (asked: number) => {
    begun.push(asked);
    await new Promise<void>((end) => ends.push(end));
    return asked * 10;
  });
  const answers = [1, 2, 3, 4].map((asked) => ask(asked));
  expect(begun).toEqual([1]);
  ends[0]?.();
  expect(await answers[0]).toBe(10);
  expect(await answers[1]).toBeNull();
  expect(await answers[2]).toBeNull();
  expect(begun).toEqual([1, 4]);
  ends[1]?.();
  expect(await answers[3]).toBe(40);
});

test("a failure reaches the one who asked, and the next is answered", async () => {
  const ask = latestOnly((asked: number) =>
    asked === 1 ? Promise.reject(new Error("no")) : Promise.resolve(asked),
  );
  const [first, second] = [ask(1), ask(2)];
  await expect(first).rejects.toThrow("no");
  expect(await second).toBe(2);
});
