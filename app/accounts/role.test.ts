import { expect, test } from "vitest";

import { may, ROLES, rolesFor } from "./role.ts";

test("everyone may train", () => {
  expect(rolesFor("train")).toEqual(ROLES);
});

test("a trainee may do nothing else", () => {
  expect(may("trainee", "write") || may("trainee", "manage") || may("trainee", "administer")).toBe(
    false,
  );
});

test("managers run cohorts but do not write, and only an admin keeps accounts", () => {
  expect([may("manager", "manage"), may("manager", "write")]).toEqual([true, false]);
  expect([may("trainer", "manage"), may("trainer", "measure")]).toEqual([false, true]);
  expect(rolesFor("administer")).toEqual(["admin"]);
});
