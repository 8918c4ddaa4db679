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
  const names = { what: "“The lookalike”, open: Close the report", numberOf: () => null };
  const subject = "Ada, “The last report”";
  expect(auditWords({ deed: "override", subject, detail, names })).toBe(
    "changed a verdict of Ada, “The last report”: “The lookalike”, open: Close the report: critical error → weak. Reason: Key was wrong.",
  );
  expect(auditWords({ deed: "take change back", subject, detail, names })).toBe(
    "took back a changed verdict of Ada, “The last report”: “The lookalike”, open: Close the report. Reason: Key was wrong.",
  );
});

test("versions, scores and grades are told in the words of the page, without ids", () => {
  const names = { what: "", numberOf: (id: string) => (id === "cmx1" ? 1 : 2) };
  const say = (kind: string, before: object, after: object, what = "") =>
    auditWords({
      ...{ deed: kind === "score" ? "override" : kind, subject: "Ada" },
      detail: { kind, target: "", before: JSON.stringify(before), after: JSON.stringify(after) },
      names: { ...names, what },
    });
  expect(say("score", { percent: 60 }, { percent: 66 })).toBe(
    "changed a score of Ada: 60 % → 66 %",
  );
  expect(
    say("regrade", { versionId: "cmx1", percent: 60 }, { versionId: "cmx2", percent: 66 }),
  ).toBe("regraded Ada: version 1, 60 % → version 2, 66 %");
  const marks = { state: 1, owner: 2, "next-check": 0, grounds: 2 };
  expect(say("grade", { marks: {} }, { marks }, "the note at step 5 (Escalate)")).toBe(
    "graded a note of Ada: the note at step 5 (Escalate): no grade → State 1, Owner 2, Next check 0, Grounds 2: 5 of 8",
  );
});
