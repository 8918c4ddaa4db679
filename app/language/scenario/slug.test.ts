import { expect, test } from "vitest";

import { findSlugFault } from "./slug.ts";

test.each([
  "",
  "Two Words",
  "../../etc/passwd",
  "a/b",
  "a--b",
  "-a",
  "ünder",
  "x".repeat(61),
  "desk",
])("%j is no name for a scenario", (slug) => {
  expect(findSlugFault(slug)).not.toBeNull();
});

test("small letters, digits and single hyphens make a name", () => {
  expect(["a", "case-2", "3-eyes", "x".repeat(60)].map(findSlugFault)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
