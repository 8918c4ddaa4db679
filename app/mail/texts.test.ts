import { expect, test } from "vitest";

import { asked, invited, notice, personalLink, reset, type Notice } from "./texts.ts";

const site = "https://training.example.org";
const link = `${site}/join/token`;
const at = new Date("2026-12-05T10:30:00Z");
const about = { name: "Ada", site };
const linked = { ...about, link, ends: at };
const by = "Max Manager";

const WITH_A_LINK = {
  "a first password": personalLink({ ...linked, by, first: true, cohort: "Autumn" }),
  "a new password": personalLink({ ...linked, by, first: false, cohort: null }),
  "a reset": reset(linked),
  "an invitation": invited({ ...linked, by, cohort: "Autumn" }),
  "a link of one's own": asked({ ...linked, cohort: "Autumn" }),
};

test.each(Object.entries(WITH_A_LINK))(
  "%s: whom it is for, the link alone on its line, when it ends, and what to do with one that was not wanted",
  (_name, { subject, text }) => {
    expect(subject).not.toBe("");
    expect(text).toMatch(/^Hello Ada,\n/);
    expect(text.split("\n")).toContain(link);
    expect(text).toContain("5 Dec 2026, 10:30 UTC");
    expect(text).toMatch(/If (you|it)[^.]*, do nothing/);
    expect(text).not.toContain("<");
  },
);

test("who asked for it is named where somebody else did", () => {
  for (const name of ["a first password", "a new password", "an invitation"] as const)
    expect(WITH_A_LINK[name].text).toContain(by);
  expect(WITH_A_LINK["a first password"].text).toContain("the cohort “Autumn”");
});

const NOTICES: readonly [Notice, string][] = [
  [{ kind: "password" }, "A new password was chosen for your account."],
  [{ kind: "signed-out" }, "You signed out on every other device."],
  [
    { kind: "role", role: "trainer", by },
    "you are trainer now. You were signed out; sign in again.",
  ],
  [{ kind: "closed", by }, "closed your account"],
  [{ kind: "reopened", by }, "opened your account again"],
  [{ kind: "linked", provider: "Example Login" }, "signs in as you with Example Login"],
];

test.each(NOTICES)(
  "a notice %j says what happened and when, and has no link but the site's",
  (what, words) => {
    const { subject, text } = notice({ ...about, what, at });
    expect(subject).not.toBe("");
    expect(text).toContain(words);
    expect(text).toContain("5 Dec 2026, 10:30 UTC");
    expect(text).toMatch(/ (choose another password|ask whoever keeps accounts)/);
    expect(text.match(/https?:\/\/\S+/g)).toEqual([`${site}.`]);
  },
);

test("what somebody typed stays in its line", () => {
  const odd = "Ada\r\nBcc: all@example.org\u2028\u0007X";
  const { subject, text } = invited({ ...linked, name: odd, by: odd, cohort: odd });
  expect(subject).toBe("Invitation to the cohort “Ada Bcc: all@example.org X”");
  expect(text).toMatch(/^Hello Ada Bcc: all@example\.org X,\n/);
  expect(text).not.toMatch(/[\r\u2028\u0007]|\nBcc/);
});
