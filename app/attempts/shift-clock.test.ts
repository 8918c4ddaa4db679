import { expect, test } from "vitest";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import {
  clockAfter,
  clockFromLog,
  countedTime,
  dueMinutes,
  isPaused,
  momentIn,
  type AttemptClock,
  type Timed,
} from "./shift-clock.ts";

const START = 1_000_000;
const seconds = (count: number) => START + count * 1000;
const at = (second: number, event: PlayEvent): Timed => ({ at: seconds(second), event });
const pause = (second: number) => at(second, { type: "pause" });
const resume = (second: number) => at(second, { type: "resume" });
const clock = (second: number, minutes: number) => at(second, { type: "clock", minutes });
const act = (second: number) => at(second, { type: "wait", minutes: 1 });

test("an attempt is paused when that was the last word about it", () => {
  expect(isPaused([])).toBe(false);
  expect(isPaused([pause(1), act(2)])).toBe(true);
  expect(isPaused([pause(1), resume(2), act(3)])).toBe(false);
  expect(isPaused([pause(1), resume(2), pause(3)])).toBe(true);
});

test.each([
  ["no pause", [], 60],
  ["a pause that ended", [pause(10), resume(25)], 45],
  ["a pause that goes on", [pause(10)], 10],
  ["two pauses", [pause(10), resume(20), pause(30), resume(35)], 45],
  ["pausing twice is one pause", [pause(10), pause(15), resume(20)], 50],
  ["going on without a pause changes nothing", [resume(10), act(12)], 60],
  ["a clock that went back while paused takes nothing away", [pause(10), resume(5)], 60],
])("real time counts less every pause: %s", (_, entries, expected) => {
  expect(countedTime(clockFromLog(START, entries), seconds(60))).toBe(expected * 1000);
});

test("a clock that was set back counts nothing", () => {
  expect(countedTime(clockFromLog(START, []), START - 5000)).toBe(0);
});

const due = (entries: readonly Timed[], second: number, pace = 20) =>
  dueMinutes(clockFromLog(START, entries), entries, seconds(second), pace);

test("only whole minutes of the shift are due, each once", () => {
  expect(due([], 19.9)).toBe(0);
  expect(due([], 20)).toBe(1);
  expect(due([], 65)).toBe(3);
  expect(due([clock(45, 2)], 65)).toBe(1);
  expect(due([clock(45, 2), clock(61, 1)], 65)).toBe(0);
  expect(due([pause(30), resume(60)], 65)).toBe(1);
});

test("minutes that a decision costs come on top of those that real time brings", () => {
  expect(due([act(1), act(2)], 20)).toBe(1);
});

test("extended time makes a minute last longer", () => {
  expect(due([], 60, 20 * 1.5)).toBe(2);
  expect(due([], 60, 20 * 2)).toBe(1);
});

test("minutes once recorded are never taken back", () => {
  expect(due([clock(20, 5)], 40)).toBe(0);
});

test("minutes come when they are due and not a millisecond before, and while the clock is stopped never", () => {
  const entries = [clock(45, 2), pause(50), resume(57)];
  const soon = momentIn(3, clockFromLog(START, entries), entries, 20);
  expect(soon).toBe(seconds(5 * 20 + 7));
  expect(due(entries, (soon ?? 0) / 1000 - START / 1000)).toBe(3);
  expect(due(entries, ((soon ?? 0) - 1) / 1000 - START / 1000)).toBe(2);
  expect(momentIn(3, clockFromLog(START, [pause(50)]), [], 20)).toBeNull();
});

/** The same every time: a linear congruential generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("whatever is paused when, counted time never goes back, counts no pause, and never more than the service ran", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const pick = seeded(seed);
    let served = START;
    let running = 0;
    let own: AttemptClock = { countsFrom: START, pausedAt: null };
    for (let step = 0, before = 0; step < 100; step += 1) {
      const beats = pick(3_000);
      served += beats;
      if (own.pausedAt === null) running += beats;
      const type = (["pause", "resume", "wait"] as const)[pick(3)] ?? "wait";
      own = clockAfter(own, type === "wait" ? { type, minutes: null } : { type }, served);
      const counted = countedTime(own, served);
      expect(counted).toBeGreaterThanOrEqual(before);
      expect(counted).toBeLessThanOrEqual(served - START);
      expect(counted).toBe(running);
      before = counted;
    }
  }
});
