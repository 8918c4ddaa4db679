import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { keepDoing } from "./keep-doing.server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Rounds that end when they are told to. */
function rounds() {
  const ends: (() => void)[] = [];
  const asked: (() => boolean)[] = [];
  const round = (stopped: () => boolean) => {
    asked.push(stopped);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  return { round, ends, asked };
}

test("a round begins when its time has come and the one before has ended, or when it is asked for", async () => {
  const { round, ends, asked } = rounds();
  const kept = keepDoing("rounds", 1_000, round);
  await vi.advanceTimersByTimeAsync(3_500);
  expect(asked).toHaveLength(1);
  kept.now();
  expect(asked).toHaveLength(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  kept.now();
  expect(asked).toHaveLength(2);
  ends[1]?.();
  await kept.stop();
});

test("stopping tells the round under way, waits for it, and no other begins", async () => {
  const { round, ends, asked } = rounds();
  const kept = keepDoing("rounds", 1_000, round);
  kept.now();
  let over = false;
  const stopping = kept.stop().then(() => (over = true));
  await vi.advanceTimersByTimeAsync(5_000);
  expect([asked.map((stopped) => stopped()), over]).toEqual([[true], false]);
  ends[0]?.();
  await stopping;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toHaveLength(1);
});

test("a round that fails is logged by its name, and the next comes all the same", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const trouble = new Error("nobody is at home");
  const round = vi.fn(() => Promise.reject(trouble));
  const kept = keepDoing("asking", 1_000, round);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(round).toHaveBeenCalledTimes(2);
  expect(logged).toHaveBeenCalledWith("asking:", trouble);
  await kept.stop();
});
