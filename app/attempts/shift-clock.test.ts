import { expect, test } from "vitest";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { countedTime, dueMinutes, isPaused, type Timed } from "./shift-clock.ts";

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
])("real time counts less every pause: %s", (_, entries, expected) => {
  expect(countedTime(START, entries, seconds(60))).toBe(expected * 1000);
});

test("a clock that was set back counts nothing", () => {
  expect(countedTime(START, [], START - 5000)).toBe(0);
});

test("only whole minutes of the shift are due, each once", () => {
  const due = (entries: readonly Timed[], second: number) =>
    dueMinutes(START, entries, seconds(second), 20);
  expect(due([], 19.9)).toBe(0);
  expect(due([], 20)).toBe(1);
  expect(due([], 65)).toBe(3);
  expect(due([clock(45, 2)], 65)).toBe(1);
  expect(due([clock(45, 2), clock(61, 1)], 65)).toBe(0);
  expect(due([pause(30), resume(60)], 65)).toBe(1);
});

test("minutes that a decision costs come on top of those that real time brings", () => {
  expect(dueMinutes(START, [act(1), act(2)], seconds(20), 20)).toBe(1);
});

test("extended time makes a minute last longer", () => {
  expect(dueMinutes(START, [], seconds(60), 20 * 1.5)).toBe(2);
  expect(dueMinutes(START, [], seconds(60), 20 * 2)).toBe(1);
});

test("minutes once recorded are never taken back", () => {
  expect(dueMinutes(START, [clock(20, 5)], seconds(40), 20)).toBe(0);
});
