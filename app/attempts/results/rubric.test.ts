import { expect, test } from "vitest";

import { marksOf, MOST_MARKS, readMarks, RUBRIC } from "./rubric.ts";

test("each criterion names its clause and says what each of three marks means", () => {
  for (const { words, clause } of RUBRIC) {
    expect(new Set(words).size).toBe(3);
    expect(clause).toMatch(/^[A-Z]{2}-\d+$/);
  }
  expect(MOST_MARKS).toBe(8);
});

test("a grade has one mark for each criterion, and what is missing is named", () => {
  const read = readMarks(() => "2");
  expect(read.ok && marksOf(read.grade)).toBe(MOST_MARKS);
  expect(readMarks((id) => (id === "owner" ? null : id === "state" ? "3" : "0"))).toEqual({
    ok: false,
    missing: ["state", "owner"],
  });
});
