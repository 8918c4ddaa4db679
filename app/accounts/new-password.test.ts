import { expect, test } from "vitest";

import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { passwordProblem } from "./new-password.ts";

const EMAIL = "ada.lovelace@example.org";

test.each([
  ["eleven chars", /^$/],
  ["short words", /at least 12/],
  // Twelve characters that are 24 units of two each, and eleven.
  ["🦉🐢🦊🐸🐝🐞🦋🐌🐙🦀🐬🐳", /^$/],
  ["🦉🐢🦊🐸🐝🐞🦋🐌🐙🦀🐬", /at least 12/],
  // An accent of its own is no character of its own.
  ["e\u0301te\u0301 a\u0300 la me", /at least 12/],
  [`a ${"very ".repeat(26)}long one`, /at most 128/],
  ["passwordpassword", /repeats itself/],
  ["aaaaaaaaaaaaaa", /repeats itself/],
  ["password-password", /repeats itself/],
  ["Ada.Lovelace@example.org", /e-mail address/],
  ["ada.lovelace", /e-mail address/],
  ["AdaLovelace1815!", /e-mail address/],
  ["eleven-minutes", /Many people/],
  ["Eleven Minutes 11", /Many people/],
  ["Password12345!", /Many people/],
  ["1qaz2wsx3edc4rfv", /Many people/],
  ["unbelievable", /Many people/],
  ["Ada likes eleven owls", /^$/],
  ["a long password", /^$/],
])("%s", (password, problem) => {
  expect(passwordProblem(password, EMAIL) ?? "").toMatch(problem);
});

test("a piece of an address that says nothing refuses nothing", () => {
  expect(passwordProblem("ada 1815 1843 1852", "ada@example.org")).toBeNull();
});

test("the list is of what is long enough to be chosen, in small letters", () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(300);
  for (const one of COMMON_PASSWORDS) {
    expect([...one].length).toBeGreaterThanOrEqual(12);
    expect(one).toBe(one.toLowerCase());
  }
});
