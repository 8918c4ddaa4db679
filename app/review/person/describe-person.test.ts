import { ERROR_TYPES, type ErrorType } from "#app/language/handbook/judgement.ts";
import { expect, test } from "vitest";

import type { Decision } from "#app/attempts/results/result.ts";
import { DEFAULT_TERMS } from "#app/review/readiness/terms.ts";
import { describePerson } from "./describe-person.ts";
import { errorMatrixOf } from "./error-matrix.ts";

type Shown = Parameters<typeof describePerson>[1][number];
const decision = (changes: Partial<Decision> = {}): Shown => ({
  ...{ error: null, sections: ["AU"], verdict: "best", certainty: 3 },
  ...{ need: "leave", response: "leave" },
  ...changes,
});
const times = (n: number, changes: Partial<Decision>) =>
  Array.from({ length: n }, () => decision(changes));

test("the matrix of errors has the exact counts of a table counted by hand", () => {
  const matrix = errorMatrixOf(
    [
      ...times(6, { error: "over-enforcement", sections: ["AU", "PN"] }),
      ...times(4, { sections: ["AU"] }),
      ...times(2, { error: "process", sections: ["RQ"] }),
    ],
    "all",
  );
  expect(matrix.rows.map(({ section, n, errors }) => [section, n, errors])).toEqual([
    ["AU", 10, 6],
    ["PN", 6, 6],
    ["RQ", 2, 2],
  ]);
  // Every type has its column, made or not.
  expect(matrix.rows.map(({ cells }) => cells.map(({ error }) => error))).toEqual(
    matrix.rows.map(() => [...ERROR_TYPES]),
  );
  const cellsOf = (type: ErrorType) =>
    matrix.rows.flatMap(({ cells }) =>
      cells.flatMap(({ error, n, share }) => (error === type ? [[n, share.value]] : [])),
    );
  expect(cellsOf("over-enforcement")).toEqual([
    [6, 0.6],
    [6, 1],
    [0, null],
  ]);
  expect(cellsOf("process")).toEqual([
    [0, 0],
    [0, 0],
    [2, null],
  ]);
});

test("over fewer than five decisions a cell has counts and no share", () => {
  const matrix = errorMatrixOf(times(4, { error: "process", sections: ["RQ"] }), "all");
  const cell = matrix.rows[0]?.cells.find(({ error }) => error === "process");
  expect(cell?.share).toMatchObject({ value: null, counted: { part: 4, whole: 4 } });
});

test("a skill's share is over all attempts that count, with n and its interval", () => {
  const skills = (n: number, right: number) => [
    { skill: "authority" as const, points: 0, of: 0, n, right },
  ];
  const attempt = (id: string, at: string, n: number, right: number) => ({
    ...{ attemptId: id, title: id, mode: "practice" as const, finishedAt: new Date(at) },
    skills: skills(n, right),
  });
  const { skills: courses } = describePerson(
    [attempt("a", "2026-01-01", 6, 3), attempt("b", "2026-02-01", 4, 4)],
    [],
    DEFAULT_TERMS,
  );
  expect(courses).toHaveLength(1);
  expect(courses[0]?.share).toMatchObject({ value: 0.7, n: 10 });
  expect(courses[0]?.share.interval?.low).toBeCloseTo(0.3968, 4);
  expect(courses[0]?.points.map(({ right, n }) => [right, n])).toEqual([
    [3, 6],
    [4, 4],
  ]);
});

test("the reliability diagram waits for twenty decisions; marks need five", () => {
  const few = describePerson([], times(19, {}), DEFAULT_TERMS);
  expect(few.certainty).toEqual([]);
  expect(few.marks.value).toBe(3);
  const enough = describePerson(
    [],
    [...times(15, {}), ...times(5, { verdict: "weak" })],
    DEFAULT_TERMS,
  );
  expect(enough.certainty.map(({ certainty, share }) => [certainty, share.value])).toEqual([
    [1, null],
    [2, null],
    [3, 0.75],
  ]);
  expect(enough.marks.value).toBe((15 * 3 - 5 * 6) / 20);
});

test("who always acts tells nothing apart: d′ near 0, and c far below it", () => {
  const always = [
    ...times(12, { need: "enforce", response: "enforce" }),
    ...times(12, { need: "leave", response: "enforce" }),
  ];
  const [enforce] = describePerson([], always, DEFAULT_TERMS).separation;
  expect(enforce?.dPrime.value).toBeCloseTo(0, 6);
  expect(enforce?.criterion.value).toBeLessThan(-1.5);
});
