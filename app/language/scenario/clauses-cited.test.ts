import { parseHandbook } from "#app/language/handbook/parse.ts";
import { expect, test } from "vitest";
import { clausesCitedNowhere } from "./clauses-cited.ts";
import { makeScenario } from "./make.ts";

const { value: handbook } = parseHandbook([
  {
    file: "handbook/rules.mdx",
    text: `---
title: Rules
summary: Rules.
---

<Clause id="AU-1" title="One">One.</Clause>

<Clause id="AU-2" title="Two">Two.</Clause>

<Clause id="AU-3" title="Three" retired="2026-01-01" replaced-by="AU-2">Three.</Clause>

<Clause id="PN-1" title="Four">Four.</Clause>

<Worksheet id="interest" title="Test" clauses="PN-1">
  <Question id="broken" ask="Is a rule broken?">
    <Option id="yes" label="Yes" />
    <Option id="no" label="No" />
  </Question>
</Worksheet>
`,
  },
]);

const scenario = (scene: string) =>
  makeScenario(`<Case id="one" title="A report" arrives="16:00">
  <Scene id="open">
    Look.
    ${scene}
    <Action do="close" then="done" verdict="best" skills="identity" cites="AU-1">Closed. <Why>So.</Why></Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done">Dark.</ShiftEnd>
</Case>`);

const told = (...scenarios: Parameters<typeof clausesCitedNowhere>[1]) =>
  clausesCitedNowhere(handbook, scenarios).map(({ message, span }) => [message, span.start.line]);

test("a clause in force that nothing rests on is told at its place; a retired one is not", () => {
  expect(told(scenario(""))).toEqual([
    ["no scenario cites the clause `AU-2`", 8],
    ["no scenario cites the clause `PN-1`", 12],
  ]);
});

test("a worksheet in use stands for its clauses", () => {
  const used = scenario('<UseWorksheet id="interest" key="broken:no" />');
  expect(told(scenario(""), used)).toEqual([["no scenario cites the clause `AU-2`", 8]]);
});
