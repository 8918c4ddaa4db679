/** What a scenario tests, from the project's own scenarios and from small ones. */
import { expect, test } from "vitest";

import { compile } from "./build.ts";
import { makeGame, makeOwnGround, makeScenario, walk } from "./make.ts";

const ground = makeOwnGround();
const scenario = makeScenario(`
<Case id="harm" title="A report" arrives="16:00">
  <Record id="account" title="Account record" minutes="1">
    <Account handle="somebody" created="8 years ago" followers="1,200" flags="none" />
  </Record>
  <Scene id="open" rule="harassment">Seen.<Why>It calls people to her door (CB-1).</Why></Scene>
  <Ending id="over" outcome="handled">Over.</Ending>
</Case>
<Case id="fine" title="Another" arrives="16:05">
  <Record id="other" title="Account record" minutes="1">
    <Account handle="else" created="8 years ago" followers="1,200" flags="none" />
  </Record>
  <Scene id="open" rule="none">Seen.<Why>No rule is broken (RQ-2).</Why></Scene>
  <Ending id="over" outcome="handled">Over.</Ending>
</Case>
<Case id="press" title="A third" arrives="16:10">
  <Scene id="open" trigger="press-contact">Seen.<Why>A contact with the press goes up (ES-2).</Why></Scene>
  <Ending id="over" outcome="handled">Over.</Ending>
</Case>`);
const compiled = compile({ ...scenario, otherwise: null }, ground);

test("each decision of the model path is tested, with what it calls for and the skills of its clauses", () => {
  expect(compiled.tests.map(({ case: one, stance }) => [one, stance])).toEqual([
    ["harm", "stepping-in"],
    ["fine", "leaving-alone"],
    ["press", "passing-on"],
  ]);
  const [harm, , press] = compiled.tests;
  expect(harm?.skills).toEqual(expect.arrayContaining(["classification", "authority"]));
  expect(press?.skills).toContain("escalation");
});

test("the lines of the model path show what is tested", () => {
  for (const line of compiled.model.lines.filter(({ kind }) => kind === "decision"))
    expect(line.skills).toEqual(compiled.tests.find(({ case: one }) => one === line.case)?.skills);
});

test("where the clauses name no skill an author says what the best shows", () => {
  const game = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
    <Action do="remove" then="aftermath" verdict="harmful" skills="authority" cites="AU-1">R.</Action>
  </Scene>
  <Scene id="aftermath">
    <Action do="call" then="done" verdict="best" skills="communication" cites="AU-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`);
  expect(game.compiled.tests).toEqual([
    { case: "one", scene: "open", stance: "stepping-in", skills: ["identity"] },
  ]);
  // What the model path never comes to tests nothing.
  const { lines } = walk(game, "one: remove", "one: call to l2").score;
  const decisions = lines.filter(({ kind }) => kind === "decision");
  expect(decisions.map(({ scene, skills }) => [scene, skills])).toEqual([
    ["open", ["identity"]],
    ["aftermath", []],
  ]);
});
