/** Explanations as a trainee reads them: what the handbook says, what the log adds, why the answer is the answer; and when. */
import { expect, test } from "vitest";

import { compile } from "./build.ts";
import { clauseFragment } from "./explain.ts";
import { makeOwnGround, makeScenario, makeSeen, walk } from "./make.ts";
import { openQuickGame } from "./play.ts";
import { viewDebrief } from "./view-debrief.ts";
import { viewDesk } from "./view-desk.ts";

const SCENARIO = makeScenario(`
<Case id="one" title="A report on somebody" arrives="16:00">
  <Record id="account" title="Account record" minutes="1">
    <Account handle="somebody" created="8 years ago" followers="1,200" flags="none" />
  </Record>
  <Scene id="open" rule="harassment" needs="account">
    Seen.
    <Why>It calls people to her door (CB-1).</Why>
    <Action do="remove" then="done" verdict="best" skills="classification" cites="CB-1 AU-1" asks="note">
      Removed.
      <Why>Yours.</Why>
    </Action>
  </Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <Ending id="left" outcome="missed">L.</Ending>
  <ShiftEnd then="left" />
</Case>`);
const ground = makeOwnGround();
/** The desk answers what the scenario leaves open; in the second the scenario does, and nothing changes. */
const game = openQuickGame(compile({ ...SCENARIO, otherwise: null }, ground));
const standing = openQuickGame(compile(SCENARIO, ground));

function debriefOf(...steps: readonly string[]) {
  const walked = walk(game, ...steps);
  const seen = makeSeen(game, walked);
  const html = { ...seen.html, [clauseFragment("AU-1")]: '<a href="#">AU-1</a>' };
  const [decision] = viewDebrief(game, { ...seen, html }, walked.score, "practice", {}).decisions;
  if (!decision) throw new Error("nothing was decided");
  return decision;
}

test("what no author judged is explained by the handbook and the log, and the scene's reasons stand once, under the best", () => {
  const decision = debriefOf("one: label, citing CB-1", "wait 60");
  expect(decision).toMatchObject({ verdict: "weak", error: "under-enforcement", points: 3 });
  expect(decision.whyHtml).toBe(
    "<p>You put a label on the post. A label explains; everything under it can still be read and used. The lowest step that ends it is removing the post (PL-1). What decides it is in “Account record” (1 minute), which you had not opened.</p>\n",
  );
  expect(decision.best).toMatchObject({
    label: "Remove the item",
    whyHtml: "[scene:one.open:why]",
  });
});

test("clauses become links, words stay words", () => {
  const { whyHtml } = debriefOf("open account", "one: deactivate", "wait 60");
  expect(whyHtml).toContain(
    "You told the console to deactivate @somebody. Only L3, with a second approver, may do that",
  );
  expect(debriefOf("open account", "one: escalate to l2", "wait 60").whyHtml).toContain(
    'removing the post is within your own level (<a href="#">AU-1</a>).',
  );
});

test("the best for a wrong reason, for none, or without a look is explained as that, with what its author says", () => {
  const right = debriefOf("open account", "one: remove, citing CB-1");
  expect(right).toMatchObject({ verdict: "best", whyHtml: "[one.open.1:why]", best: null });
  const wrong = debriefOf("open account", "one: remove, citing CB-1 FR-1");
  expect(wrong).toMatchObject({ verdict: "acceptable", points: 7, citingPoints: 0 });
  expect(wrong.cited).toEqual([
    { id: "CB-1", fit: "expected" },
    { id: "FR-1", fit: "unrelated" },
  ]);
  expect(wrong.whyHtml).toMatch(
    /^<p>The right step for a wrong reason: you cited FR-1 .*\[one\.open\.1:why\]$/s,
  );
  expect(debriefOf("open account", "one: remove").whyHtml).toMatch(
    /^<p>The right step, and none of its reasons: CB-1 /,
  );
  expect(debriefOf("one: remove, citing CB-1").whyHtml).toMatch(
    /^<p>The right step, taken without looking/,
  );
});

test("a clause that is beside the point takes nothing away", () => {
  const { cited, citingPoints } = debriefOf("open account", "one: remove, citing CB-1 ER-2");
  expect(citingPoints).toBe(1);
  expect(cited.at(-1)).toEqual({ id: "ER-2", fit: "neutral" });
});

test("in practice what names the right step waits until the scene is left", () => {
  const explained = (...steps: readonly string[]) =>
    viewDesk(makeSeen(standing, walk(standing, ...steps)), true).explanations.map(
      ({ verdict }) => verdict,
    );
  expect(explained("one: close")).toEqual([]);
  expect(explained("one: close", "one: remove, citing CB-1")).toEqual(["harmful"]);
});

test("what becomes of a button is told with the case's own names, and the ending by what the decision was", () => {
  const walked = walk(game, "one: deactivate", "wait 2", "wait 60");
  const html = {
    "scene:desk.queued": "*[handle] · queued*",
    "ending:desk.undone": "[Handle] is back.",
  };
  const seen = { ...makeSeen(game, walked), html };
  const [one] = viewDesk(seen, false).cases;
  const told = one?.story.map((part) => part.html) ?? [];
  expect(told).toContain("*@somebody · queued*");
  expect(told.at(-1)).toBe("@somebody is back.");
  const gone = "The page of @somebody is gone";
  expect(one?.story.map(({ title }) => title)).toContain(gone);
  expect(viewDesk(seen, false).log.map(({ text }) => text)).toContain(gone);
  expect(walked.score).toMatchObject({ passed: false, critical: ["one.open:deactivate"] });
  const [path] = viewDebrief(game, seen, walked.score, "practice", {}).cases;
  expect(path).toMatchObject({
    ending: "undone",
    outcome: "harm",
    endingHtml: "@somebody is back.",
  });
  expect(path?.yours.map(({ label }) => label)).toContain(gone);
});

test.each([
  ["one: label", "half", "near-miss"],
  ["one: lock", "locked", "near-miss"],
  ["one: close", "closed", "harm"],
  ["one: escalate to l3", "passed-on", "near-miss"],
])("%s ends as %s, %s", (step, ending, outcome) => {
  const walked = walk(game, "open account", step, "wait 60");
  const [path] = viewDebrief(game, makeSeen(game, walked), walked.score, "practice", {}).cases;
  expect(path).toMatchObject({ ending, outcome });
});
