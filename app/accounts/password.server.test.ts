import { expect, test } from "vitest";

import { hashPassword, isPassword } from "./password.server.ts";

test("only the password that was hashed is accepted", async () => {
  const stored = await hashPassword("eleven-minutes");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(stored, "eleven-minutes")).toBe(true);
  expect(await isPassword(stored, "eleven-minutes ")).toBe(false);
  expect(await isPassword(null, "eleven-minutes")).toBe(false);
});
