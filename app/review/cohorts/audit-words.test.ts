import { expect, test } from "vitest";

import { auditWords } from "./audit-words.ts";

test("a deed that is known is a sentence", () => {
  const detail = { assignment: "Week 1", reason: "Was ill.", extraAttempts: 2, paceFactor: null };
  expect(auditWords({ deed: "extend", subject: "Ada", detail })).toBe(
    "gave Ada other terms in “Week 1”, 2 more attempts. Reason: Was ill.",
  );
  const change = { name: "B", nameBefore: "A", timeZone: "UTC", timeZoneBefore: "UTC" };
  expect(auditWords({ deed: "change cohort", subject: "cohort B", detail: change })).toBe(
    "renamed the cohort from “A” to “B”",
  );
});

test("a cohort that the program made says so, and never a zone that was not written", () => {
  const made = (detail: Record<string, unknown>) =>
    auditWords({ deed: "create cohort", subject: "cohort A", detail });
  expect(made({ demonstration: true })).toBe(
    "made the cohort A, with people and attempts that are simulated",
  );
  expect(made({ timeZone: "Europe/Lisbon" })).toBe(
    "made the cohort A, with times in Europe/Lisbon",
  );
});

test("a deed without a sentence is told with everything that was written, whatever it is called", () => {
  const detail = { percent: 70, before: null, reason: "Key was wrong." };
  expect(auditWords({ deed: "unheard of", subject: "attempt 7", detail })).toBe(
    "unheard of: attempt 7 (percent 70, reason Key was wrong.)",
  );
  expect(auditWords({ deed: "constructor", subject: "x", detail: {} })).toBe("constructor: x");
});

test("a change of a result is told with both values and its reason", () => {
  const detail = {
    ...{ attempt: "a1", kind: "verdict", target: "lookalike.open.close", reason: "Key was wrong." },
    ...{ before: '{"verdict":"critical"}', after: '{"verdict":"weak"}' },
  };
  expect(auditWords({ deed: "override", subject: "Ada, “The last report”", detail })).toBe(
    "changed a result of Ada, “The last report”: lookalike.open.close: verdict critical → verdict weak. Reason: Key was wrong.",
  );
});
