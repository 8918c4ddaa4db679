import { expect, test } from "vitest";

import { nextFor, placeFor, safeNext } from "./next.ts";

test("a path of ours is kept with its query", () => {
  expect(safeNext("/attempts/a1?tab=log#end")).toBe("/attempts/a1?tab=log#end");
});

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "/.//evil.example",
  "/a/..//evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  "",
  null,
  undefined,
  7,
])("%j leads to the first page", (next) => {
  expect(safeNext(next)).toBe("/");
});

test("the way back from a data request is the page it belongs to", () => {
  expect(nextFor("http://x/studio/a.data?_routes=root&page=2")).toBe("/studio/a?page=2");
  expect(nextFor("http://x/")).toBe("/");
});

test("a manager who asked for no page begins with the cohorts, and everybody else with the first page", () => {
  expect(placeFor("manager", "/")).toBe("/review/cohorts");
  expect(placeFor("manager", "/handbook")).toBe("/handbook");
  expect((["trainee", "trainer", "admin"] as const).map((role) => placeFor(role, "/"))).toEqual([
    "/",
    "/",
    "/",
  ]);
});
