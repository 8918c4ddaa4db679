import { expect, test } from "vitest";

import { ROLES } from "./role.ts";
import { isOver, SESSION_LIMITS } from "./session-limits.ts";

const session = { createdAt: 0, seenAt: null, expiresAt: Number.MAX_SAFE_INTEGER };

test.each(ROLES)("a session of a %s ends when it is not used, and in any case", (role) => {
  const { idle, longest } = SESSION_LIMITS[role];
  expect(isOver({ ...session, role }, idle - 1)).toBe(false);
  expect(isOver({ ...session, role }, idle)).toBe(true);
  expect(isOver({ ...session, role, seenAt: idle }, 2 * idle - 1)).toBe(longest <= 2 * idle - 1);
  expect(isOver({ ...session, role, seenAt: longest - 1 }, longest - 1)).toBe(false);
  expect(isOver({ ...session, role, seenAt: longest - 1 }, longest)).toBe(true);
});

test("whoever may do more is asked sooner, and a role that was given counts at once", () => {
  const idle = ROLES.map((role) => SESSION_LIMITS[role].idle);
  expect(idle).toEqual(idle.toSorted((one, other) => other - one));
  const day = 20 * 60 * 60 * 1000;
  expect(isOver({ ...session, role: "trainee" }, day)).toBe(false);
  expect(isOver({ ...session, role: "admin" }, day)).toBe(true);
});
