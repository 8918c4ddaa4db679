import { expect, test } from "vitest";

import type { Cell, Row } from "./board.ts";
import { queryBoard, readBoardQuery, ROWS_ON_PAGE } from "./query-board.ts";

const cell = (percent: number | null): Cell => ({
  ...{
    overdue: false,
    late: false,
    attemptId: null,
    passed: null,
    critical: 0,
    adjusted: false,
    finished: 0,
  },
  state: percent === null ? "not-begun" : "finished",
  percent,
});

function row(name: string, changes: Partial<Row> = {}): Row {
  return {
    ...{ userId: name, name, email: `${name.toLowerCase()}@example.com`, active: true },
    proved: true,
    ...{ readiness: "not-enough-evidence", decided: "no", overtaken: false, cells: [cell(null)] },
    ...{ finished: 0, overdue: 0, critical: 0, mean: null },
    ...changes,
  };
}

const ROWS = [
  row("Ada", { readiness: "ready", mean: 90, cells: [cell(90)] }),
  row("Ben", { readiness: "not-yet", mean: 40, cells: [cell(40)], critical: 1 }),
  row("Cyd", { overdue: 2 }),
];
const ask = (search: string, rows: readonly Row[] = ROWS) =>
  queryBoard([], rows, readBoardQuery(new URLSearchParams(search)));
const names = (search: string) => ask(search).rows.map(({ name }) => name);

test("those who need somebody come first when nothing is asked", () => {
  expect(names("")).toEqual(["Ben", "Cyd", "Ada"]);
});

test("searching finds parts of names and addresses, in any order", () => {
  expect(names("search=example+cy")).toEqual(["Cyd"]);
  expect(ask("search=nobody")).toMatchObject({ matching: 0, people: 3, rows: [] });
});

test("filters narrow by readiness, by what is overdue and by critical errors", () => {
  expect(names("readiness=ready")).toEqual(["Ada"]);
  expect(names("only=overdue")).toEqual(["Cyd"]);
  expect(names("only=critical")).toEqual(["Ben"]);
  expect(names("only=not-begun")).toEqual(["Cyd"]);
});

test("whoever has no figure stands last, up or down", () => {
  expect(names("sort=mean")).toEqual(["Ben", "Ada", "Cyd"]);
  expect(names("sort=mean&order=descending")).toEqual(["Ada", "Ben", "Cyd"]);
  expect(names("sort=column-0&order=descending")).toEqual(["Ada", "Ben", "Cyd"]);
});

test("totals are of the whole cohort, whatever is filtered", () => {
  expect(ask("search=ada").totals).toEqual({
    ...{ ready: 1, notYet: 1, notEnoughEvidence: 1, overdue: 1, critical: 1, deactivated: 0 },
  });
});

test("whoever is deactivated is in no total and in no group, but can be found and asked for", () => {
  const gone = row("Dee", { active: false, readiness: "not-yet", overdue: 1, critical: 1 });
  const rows = [...ROWS, gone];
  expect(ask("", rows).totals).toEqual({
    ...{ ready: 1, notYet: 1, notEnoughEvidence: 1, overdue: 1, critical: 1, deactivated: 1 },
  });
  const found = (search: string) => ask(search, rows).rows.map(({ name }) => name);
  expect(found("readiness=not-yet")).toEqual(["Ben"]);
  expect(found("only=overdue")).toEqual(["Cyd"]);
  expect(found("search=dee")).toEqual(["Dee"]);
  expect(found("only=deactivated")).toEqual(["Dee"]);
});

test("those who finished something late can be asked for", () => {
  const late = row("Eve", { cells: [{ ...cell(80), late: true }] });
  expect(ask("only=late", [...ROWS, late]).rows.map(({ name }) => name)).toEqual(["Eve"]);
});

test("a page beyond the last is the last, and what an address does not know is left out", () => {
  const many = Array.from({ length: ROWS_ON_PAGE + 3 }, (_, i) => row(`P${100 + i}`));
  expect(ask("page=9&sort=name", many)).toMatchObject({ page: 2, pages: 2, matching: 53 });
  expect(ask("page=9&sort=name", many).rows).toHaveLength(3);
  expect(
    readBoardQuery(new URLSearchParams("sort=password&page=-1&readiness=maybe")),
  ).toMatchObject({ sort: "readiness", page: 1, readiness: null });
});
