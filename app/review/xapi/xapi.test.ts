import { expect, test } from "vitest";

import { backoff, retryAfter } from "./backoff.ts";
import { durationOf } from "./outcome.ts";
import { registrationOf, statementId } from "./statement-id.ts";

test("each failed try waits twice as long, half of it by chance, and never more than an hour", () => {
  expect([1, 2, 3].map((tries) => backoff(tries, 0))).toEqual([2500, 5000, 10_000]);
  expect([1, 2, 3].map((tries) => backoff(tries, 1))).toEqual([5000, 10_000, 20_000]);
  expect(backoff(500, 1)).toBe(3_600_000);
});

test("Retry-After is read as seconds or as a date, and at most a day is waited", () => {
  expect(retryAfter("120", 0)).toBe(120_000);
  expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 10_000)).toBe(50_000);
  expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 90_000)).toBe(0);
  expect(retryAfter("99999999", 0)).toBe(86_400_000);
  expect([retryAfter(null, 0), retryAfter("soon", 0)]).toEqual([null, null]);
});

test("an id is the same for the same thing, and another for another site, attempt, slot or change", () => {
  const ids = [
    statementId("https://a.example", "one", "outcome", 0),
    statementId("https://b.example", "one", "outcome", 0),
    statementId("https://a.example", "two", "outcome", 0),
    statementId("https://a.example", "one", "completed", 0),
    statementId("https://a.example", "one", "outcome", 1),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(statementId("https://a.example", "one", "outcome", 0)).toBe(ids[0]);
  const uuid = "0190c1f0-7b62-4c3e-9a55-0d3a6a1f2b11";
  expect(registrationOf("https://a.example", uuid)).toBe(uuid);
  expect(registrationOf("https://a.example", "short-id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
});

test("a duration is in seconds, to a hundredth", () => {
  expect(durationOf(new Date(0), new Date(63_256))).toBe("PT63.26S");
  expect(durationOf(new Date(5), new Date(5))).toBe("PT0S");
});
