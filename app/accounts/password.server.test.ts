import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";

import { hashPassword, isPassword } from "./password.server.ts";

test("only the password that was hashed is accepted", async () => {
  const stored = await hashPassword("eleven-minutes");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(stored, "eleven-minutes")).toBe(true);
  expect(await isPassword(stored, "eleven-minutes ")).toBe(false);
  expect(await isPassword(null, "eleven-minutes")).toBe(false);
});

test("the same letters are the same password, however a keyboard wrote them", async () => {
  const [composed, apart] = ["caf\u00e9 au lait", "cafe\u0301 au lait"];
  expect(await isPassword(await hashPassword(apart), composed)).toBe(true);
  expect(await isPassword(await hashPassword(composed), apart)).toBe(true);
  // As an earlier release stored it.
  const stored = await hash(apart, { algorithm: 2 });
  expect(await isPassword(stored, apart)).toBe(true);
  expect(await isPassword(stored, "cafe au lait")).toBe(false);
});
