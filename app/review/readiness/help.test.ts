import { expect, test } from "vitest";

import { helpOf } from "./help.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import type { Terms } from "./terms.ts";

const TERMS: Terms = {
  skills: [
    { skill: "authority", threshold: 0.6, fewest: 3 },
    { skill: "rule-fidelity", threshold: 0.5, fewest: 10 },
  ],
  confidence: 0.8,
  sensitivity: null,
  everyPassed: false,
  criticalBeside: true,
};

/** Somebody who was right so often in each of the two. */
function person(name: string, authority: [number, number], fidelity: [number, number]) {
  const skills = [
    { skill: "authority" as const, right: authority[0], n: authority[1] },
    { skill: "rule-fidelity" as const, right: fidelity[0], n: fidelity[1] },
  ];
  const { reasons } = judgeReadiness(
    { assessments: [], skills, responses: [], again: { decisions: 0, attempts: [] } },
    TERMS,
  );
  return { userId: name, name, active: true, reasons };
}

const ADA = person("Ada", [10, 10], [20, 20]);
const BEN = person("Ben", [1, 10], [2, 20]);
const CYD = person("Cyd", [2, 2], [9, 20]);
const DEE = person("Dee", [2, 3], [5, 10]);

test("each skill names the people who fall short in it, and whoever falls short in most stands first", () => {
  const { skills, rows } = helpOf(TERMS, [ADA, BEN, CYD]);
  expect(skills.map(({ skill, short }) => [skill, short.map(({ name }) => name)])).toEqual([
    ["authority", ["Ben"]],
    ["rule-fidelity", ["Ben", "Cyd"]],
  ]);
  expect(rows.map(({ name }) => name)).toEqual(["Ben", "Cyd", "Ada"]);
});

test("a cell says how many of how many, and how far below what is asked", () => {
  const [ben, cyd] = helpOf(TERMS, [BEN, CYD]).rows;
  expect(ben?.cells).toEqual([
    { state: "short", right: 1, n: 10, depth: 4 },
    { state: "short", right: 2, n: 20, depth: 4 },
  ]);
  expect(cyd?.cells[1]).toEqual({ state: "short", right: 9, n: 20, depth: 1 });
});

test("fewer decisions than the terms ask is too few, and reached by few is not met", () => {
  const { rows } = helpOf(TERMS, [CYD, DEE]);
  expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ["too-few", "short"],
    ["unsure", "unsure"],
  ]);
});

test("whoever is deactivated is left out and counted", () => {
  expect(helpOf(TERMS, [ADA, { ...BEN, active: false }])).toMatchObject({
    skills: [{ short: [] }, { short: [] }],
    rows: [{ name: "Ada" }],
    deactivated: 1,
  });
});

test("of very many people those who need help with most are shown, and the others counted", () => {
  const many = Array.from({ length: 130 }, (_, i) => person(`Person ${i}`, [1, 10], [2, 20]));
  const { skills, rows, left } = helpOf(TERMS, [ADA, ...many]);
  expect([rows.length, left]).toEqual([100, 31]);
  expect(rows.some(({ name }) => name === "Ada")).toBe(false);
  expect(skills.map(({ n, short }) => [n, short.length])).toEqual([
    [130, 50],
    [130, 50],
  ]);
});
