import { expect, test } from "vitest";

import type { Typed } from "#app/review/assignments/assignment-form.ts";
import { mergeTyped } from "./merge-typed.ts";

const BASE: Typed = {
  ...{ title: ["Week 1"], scenario: ["one", "two"], mode: ["assessment"], paced: ["no"] },
  ...{ opens: ["2026-11-23T09:00"], due: [""], attempts: ["1"], rule: ["first"] },
  timeZone: ["UTC"],
};

function merge(theirs: Typed, mine: Typed) {
  const { timeZone: _zone, ...typed } = { ...BASE, ...mine };
  return mergeTyped({ base: BASE, theirs: { ...BASE, ...theirs }, mine: typed }, (slug) => slug);
}

test("where nobody else changed anything, what was typed stays and nothing is told", () => {
  const { values, theirs } = merge({}, { title: ["Mine"], scenario: ["two"] });
  expect(theirs).toEqual([]);
  expect(values).toMatchObject({ title: ["Mine"], scenario: ["two"] });
});

test("a field left alone follows the other; a field that both changed keeps what was typed, and says so", () => {
  const { values, theirs } = merge(
    { attempts: ["any"], rule: ["best"], due: ["2026-11-30T17:00"] },
    { rule: ["last"] },
  );
  expect(values).toMatchObject({ attempts: ["any"], rule: ["last"], due: ["2026-11-30T17:00"] });
  expect(theirs).toEqual([
    {
      ...{ name: "due", label: "due date", yours: null },
      ...{ from: "no due date", to: "30 Nov 2026, 17:00 UTC" },
    },
    { name: "attempts", label: "attempts allowed", from: "1", to: "any number", yours: null },
    {
      ...{ name: "rule", label: "attempt that counts" },
      ...{ from: "the first", to: "the best", yours: "the last" },
    },
  ]);
});

test("of the list, what each added is in it and what each took out is not", () => {
  const { values } = merge({ scenario: ["one", "three"] }, { scenario: ["two", "four"] });
  expect(values["scenario"]).toEqual(["three", "four"]);
});

test("both typed the same: nothing differs any more", () => {
  const { theirs } = merge({ title: ["Same"] }, { title: ["Same"] });
  expect(theirs).toMatchObject([{ name: "title", yours: null }]);
});

test("another time zone of the cohort is told: times typed before are in the old one", () => {
  const { values, theirs } = merge(
    { timeZone: ["Europe/Berlin"], opens: ["2026-11-23T10:00"] },
    { due: ["2026-11-30T17:00"] },
  );
  expect(theirs.map(({ label }) => label)).toEqual(["opening", "time zone of the cohort"]);
  expect(values).toMatchObject({ opens: ["2026-11-23T10:00"], due: ["2026-11-30T17:00"] });
});
