import { expect, test } from "vitest";

import { citesOf } from "./cites-of.ts";
import { GROUND, makeScenario } from "./make.ts";

const TEXT = `
<Briefing>
Read AU-2 first.
</Briefing>

<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">See [the rule](clause:RQ-1), and RQ-1 again.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" key="broken:no never:no" />
    <Action do="lock" then="done" verdict="best" skills="identity" cites="RQ-1 AU-1">
      Locked. <Why>By AU-1.</Why>
    </Action>
    <Otherwise verdict="weak" skills="identity" cites="AU-1">No. <Why>No.</Why></Otherwise>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" verdict="weak" skills="identity" cites="EV-1">Over. <Why>Late.</Why></ShiftEnd>
</Case>`;

const scenario = makeScenario(TEXT);
const worksheets = Object.fromEntries(GROUND.handbook.worksheets.map((one) => [one.id, one]));

/** "AU-1: cites one.open.1 (one, open)". */
const told = () =>
  citesOf(scenario, worksheets).flatMap(({ clause, places }) =>
    places.map(({ how, what, case: one, scene }) =>
      [`${clause}: ${how} ${what}`, ...(one ? [one] : []), ...(scene ? [scene] : [])].join(" "),
    ),
  );

test("judgements, worksheets and words are told, each with its place, sorted by clause", () => {
  expect(told()).toEqual([
    "AU-1: cites one.open.1 one open",
    "AU-1: cites one.open.otherwise one open",
    "AU-1: words one.open.1:why one open",
    "AU-2: words briefing",
    "EV-1: cites one.shift-end one",
    "PN-1: worksheet interest one open",
    "RQ-1: cites one.open.1 one open",
    "RQ-1: words record:account one",
  ]);
});

test("without the handbook's worksheets nothing is said about them", () => {
  expect(citesOf(scenario).map(({ clause }) => clause)).not.toContain("PN-1");
});
