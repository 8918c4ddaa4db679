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

test("a deed without a sentence is told with everything that was written, whatever it is called", () => {
  const detail = { percent: 70, before: null, reason: "Key was wrong." };
  expect(auditWords({ deed: "override", subject: "attempt 7", detail })).toBe(
    "override: attempt 7 (percent 70, reason Key was wrong.)",
  );
  expect(auditWords({ deed: "constructor", subject: "x", detail: {} })).toBe("constructor: x");
});
