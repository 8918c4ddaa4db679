import { expect, test } from "vitest";

import { readinessWords, summaryWords } from "./summary-words.ts";

const outcome = (passed: boolean) => ({ percent: passed ? 80 : 40, passed, critical: 0 });
const row = (was: boolean, is: boolean, userId = "a", assignment: string | null = "Week 1") => ({
  ...{ before: outcome(was), after: outcome(is), userId, assignment },
  mode: "assessment" as const,
});

test("a regrade is summed up: who loses a pass, who gains one, who keeps it and who is not concerned", () => {
  const changed = [row(true, false), row(true, false), row(false, true), row(true, true)];
  expect(summaryWords(changed, 7)).toBe(
    "2 go from passed to not passed, 1 the other way; 1 changes and stays passed or not passed; 7 are unchanged.",
  );
});

test("readiness follows for each person once, and not from what was not assigned", () => {
  expect(readinessWords([row(true, false), row(true, true), row(true, true, "b")])).toContain(
    "2 people",
  );
  expect(readinessWords([row(true, false, "a", null)])).toContain("does not change");
});
