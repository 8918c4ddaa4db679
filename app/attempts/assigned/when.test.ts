import { expect, test } from "vitest";

import { localFor, momentFor, whenWords } from "./when.ts";

function utc(local: string, timeZone: string): string {
  const moment = momentFor(local, timeZone);
  if (!moment.ok) return moment.problem;
  return moment.at.toISOString().slice(0, 16) + (moment.twice ? " twice" : "");
}

test.each([
  ["2026-11-23T14:00", "UTC", "2026-11-23T14:00"],
  ["2026-11-23T14:00", "America/New_York", "2026-11-23T19:00"],
  ["2026-07-23T14:00", "America/New_York", "2026-07-23T18:00"],
  ["2026-11-23T14:00", "Asia/Kolkata", "2026-11-23T08:30"],
  ["2026-11-23T05:00", "Pacific/Kiritimati", "2026-11-22T15:00"],
])("%s in %s is %s in UTC, and back", (local, zone, expected) => {
  expect(utc(local, zone)).toBe(expected);
  expect(localFor(new Date(`${expected}:00Z`), zone)).toBe(local);
});

test("an hour that the clocks leave out is told, and the minutes beside it are there", () => {
  expect(utc("2026-03-29T02:30", "Europe/Berlin")).toBe("skipped");
  expect(utc("2026-03-29T01:59", "Europe/Berlin")).toBe("2026-03-29T00:59");
  expect(utc("2026-03-29T03:00", "Europe/Berlin")).toBe("2026-03-29T01:00");
  expect(utc("2026-10-04T02:15", "Australia/Lord_Howe")).toBe("skipped");
});

test("of an hour that comes twice the first is taken", () => {
  expect(utc("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30 twice");
  expect(utc("2026-10-25T03:00", "Europe/Berlin")).toBe("2026-10-25T02:00");
});

test.each([
  "",
  "tomorrow",
  "2026-02-30T10:00",
  "2026-11-23",
  "2026-11-23T25:00",
  "2026-13-01T10:00",
])("%j is no time", (typed) => expect(utc(typed, "UTC")).toBe("not-a-time"));

test("words name the zone", () => {
  expect(whenWords(new Date("2026-11-23T14:00Z"), "Europe/Berlin")).toBe(
    "23 Nov 2026, 15:00 Europe/Berlin",
  );
});
