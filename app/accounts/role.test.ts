import { expect, test } from "vitest";

import { may, ROLES, rolesFor } from "./role.ts";

test("everyone may train", () => {
  expect(rolesFor("train")).toEqual(ROLES);
});

test("a trainee may do nothing else", () => {
  expect(may("trainee", "write") || may("trainee", "review") || may("trainee", "administer")).toBe(
    false,
  );
});

test("managers review but do not write, and only an admin keeps accounts", () => {
  expect([may("manager", "review"), may("manager", "write")]).toEqual([true, false]);
  expect(rolesFor("administer")).toEqual(["admin"]);
});
