import { expect, test } from "vitest";

import { itemState, termsFor, type ItemAttempt, type ItemTerms } from "./item-state.ts";

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const TERMS: ItemTerms = { opensAt: day(1), dueAt: day(10), closedAt: null, attemptsAllowed: 2 };
const begun: ItemAttempt = { id: "begun", finishedAt: null, late: false };
const finished = (n: number): ItemAttempt => ({
  ...{ id: `finished ${n}`, finishedAt: day(n), late: n > 10 },
});

test.each<[string, Partial<ItemTerms>, ItemAttempt[], number, string]>([
  ["before it opens", { opensAt: day(8) }, [], 5, "opens-later no"],
  ["open", {}, [], 5, "not-begun begin"],
  ["begun", {}, [begun], 5, "half-done no"],
  ["finished in time", {}, [finished(5)], 20, "done begin"],
  ["finished late", {}, [finished(12)], 20, "done late begin"],
  ["not begun after the due date", {}, [], 11, "overdue late begin"],
  ["half done after the due date", {}, [begun], 11, "overdue late no"],
  ["done once and begun again", {}, [finished(5), begun], 11, "half-done no"],
  ["without a due date", { dueAt: null }, [], 99, "not-begun begin"],
  ["all attempts used", {}, [finished(5), finished(6)], 7, "done no"],
  [
    "any number of attempts",
    { attemptsAllowed: null },
    [finished(5), finished(6)],
    7,
    "done begin",
  ],
  ["taken back", { closedAt: day(4) }, [], 5, "closed no"],
  ["taken back while half done", { closedAt: day(4) }, [begun], 5, "half-done no"],
  ["taken back when done", { closedAt: day(4) }, [finished(3)], 5, "done no"],
])("%s", (_when, terms, attempts, now, expected) => {
  const state = itemState({ ...TERMS, ...terms }, attempts, day(now));
  const words = [state.standing, ...(state.late ? ["late"] : []), state.mayBegin ? "begin" : "no"];
  expect(words.join(" ")).toBe(expected);
});

test("an extension makes the due date later, never earlier, and adds attempts where they are counted", () => {
  expect(termsFor(TERMS, { dueAt: day(15), extraAttempts: 1 })).toMatchObject({
    ...{ dueAt: day(15), attemptsAllowed: 3 },
  });
  expect(termsFor(TERMS, { dueAt: day(5), extraAttempts: 0 }).dueAt).toEqual(day(10));
  const free = { ...TERMS, dueAt: null, attemptsAllowed: null };
  expect(termsFor(free, { dueAt: day(15), extraAttempts: 3 })).toEqual(free);
});
