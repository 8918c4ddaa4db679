import { expect, test } from "vitest";
import { readFields, type SentForm } from "#app/kit/form/form.ts";
import { START_FIELDS, parseStart } from "./start-form.ts";

function form(fields: Readonly<Record<string, string>>): SentForm {
  return readFields(Object.entries(fields), START_FIELDS);
}

test("a mode is enough: not paced, a minute as long as the scenario says", () => {
  expect(parseStart(form({ mode: "practice" }))).toEqual({
    ok: true,
    options: { mode: "practice", paced: false, paceFactor: 1 },
  });
});

test("pace and extended time are read", () => {
  expect(parseStart(form({ mode: "assessment", paced: "yes", paceFactor: "1.5" }))).toEqual({
    ok: true,
    options: { mode: "assessment", paced: true, paceFactor: 1.5 },
  });
});

test.each([
  [{}, "mode", "Choose practice or assessment."],
  [{ mode: "exam" }, "mode", "Choose practice or assessment."],
  [{ mode: "practice", paced: "maybe" }, "paced", "Choose whether the clock runs by itself."],
  [{ mode: "practice", paceFactor: "0" }, "paceFactor", "Choose how long a minute lasts."],
])("%o comes back with what is wrong by field", (fields, name, message) => {
  expect(parseStart(form(fields))).toEqual({
    ok: false,
    values: fields,
    errors: { [name]: message },
  });
});

test("every wrong field is told at once, and forged names do no harm", () => {
  const parsed = parseStart(
    form({ mode: "x", paceFactor: "9", ["__proto__"]: "x", constructor: "y" }),
  );
  expect(parsed.ok ? {} : Object.keys(parsed.errors).sort()).toEqual(["mode", "paceFactor"]);
});
