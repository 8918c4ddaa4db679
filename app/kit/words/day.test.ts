import { expect, test } from "vitest";

import { dayWords, zoneWords } from "./day.ts";

const AT = new Date("2026-11-25T00:00Z");

test("a moment is said by the clock of the zone, with the zone's name where the page does not say it", () => {
  expect(zoneWords(AT, "America/New_York")).toBe("24 Nov 2026, 19:00");
  expect(dayWords(AT, "America/New_York")).toBe("24 Nov 2026, 19:00 America/New_York");
});

test("outside a cohort a moment is in UTC and says so", () => {
  expect(dayWords(AT)).toBe("25 Nov 2026, 00:00 UTC");
});
