import { expect, test } from "vitest";

import { readFields } from "#app/kit/form/form.ts";
import { ASSIGNMENT_FIELDS, parseAssignment } from "./assignment-form.ts";

const COMPLETE = {
  ...{ title: "Week 1", scenario: ["one", "two", "one"], mode: "assessment", paced: "yes" },
  ...{ opens: "2026-11-23T09:00", due: "2026-11-27T17:00", attempts: "2", rule: "first" },
};

function parse(
  more: Readonly<Record<string, string | readonly string[]>>,
  kept?: { readonly opensAt: Date; readonly dueAt: Date },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...COMPLETE, ...more }))
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  return parseAssignment(readFields(form, ASSIGNMENT_FIELDS), {
    timeZone: "Europe/Berlin",
    slugs: new Set(["one", "two"]),
    now: new Date("2026-11-22T12:00Z"),
    ...(kept && { kept }),
  });
}

test("a complete form is an assignment in UTC, each scenario once", () => {
  expect(parse({})).toEqual({
    ok: true,
    wish: {
      ...{ title: "Week 1", slugs: ["one", "two"], mode: "assessment", paced: true },
      opensAt: new Date("2026-11-23T08:00Z"),
      dueAt: new Date("2026-11-27T16:00Z"),
      ...{ attemptsAllowed: 2, rule: "first" },
    },
  });
});

test("left empty, it opens now and is never due; a practice is not paced; attempts can be any number", () => {
  expect(parse({ opens: "", due: "", mode: "practice", attempts: "any" })).toMatchObject({
    wish: {
      opensAt: new Date("2026-11-22T12:00Z"),
      ...{ dueAt: null, paced: false, attemptsAllowed: null },
    },
  });
});

test.each([
  [{ title: "  " }, "title", /title/],
  [{ scenario: [] }, "scenario", /at least one/],
  [{ scenario: ["one", "retired"] }, "scenario", /not published/],
  [{ mode: "exam" }, "mode", /practice or assessment/],
  [{ attempts: "0" }, "attempts", /1 to 10/],
  [{ attempts: "11" }, "attempts", /1 to 10/],
  [{ rule: "average" }, "rule", /which attempt/],
  [{ due: "2026-11-23T09:00" }, "due", /after it opens/],
  [{ opens: "2026-11-01T09:00", due: "2026-11-02T09:00" }, "due", /over already/],
  [{ due: "soon" }, "due", /date and a time/],
  [{ due: "2027-03-28T02:30" }, "due", /does not exist in Europe\/Berlin/],
])("%o is told beside its field, and nothing typed is lost", (more, field, words) => {
  const parsed = parse(more);
  if (parsed.ok) throw new Error("expected problems");
  expect(Object.keys(parsed.errors)).toEqual([field]);
  expect(parsed.errors[field]).toMatch(words);
  if (field !== "title") expect(parsed.values["title"]).toEqual(["Week 1"]);
});

test("times that are left alone stay to the second, the later of an hour that comes twice too, and over when they are over", () => {
  const kept = {
    opensAt: new Date("2026-10-25T01:30:17Z"),
    dueAt: new Date("2026-11-01T09:00:30Z"),
  };
  const again = { opens: "2026-10-25T02:30", due: "2026-11-01T10:00" };
  expect(parse(again, kept)).toMatchObject({ wish: kept });
  const parsed = parse({ ...again, due: "2026-11-01T11:00" }, kept);
  expect(parsed).toMatchObject({ errors: { due: "This time is over already." } });
});
