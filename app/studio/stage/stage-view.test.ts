import { expect, test } from "vitest";

import { makeAct, makeQuickGame } from "#app/language/scenario/make.ts";
import { makePotential } from "#app/language/scenario/potential.ts";
import { lastDecision } from "./stage-decision.ts";
import { listPlaces, nearestPlace } from "./stage-places.ts";
import { replayFar } from "./stage-replay.ts";
import { stagedSteps } from "./stage-steps.ts";
import { stagedCases, stagedFacts, stagedScore } from "./stage-strip.ts";

const game = makeQuickGame(`
<Case id="one" title="The first" arrives="16:00">
  <Record id="account" title="Account" minutes="2">A.</Record>
  <Scene id="open">
    Seen.
    <UseWorksheet id="interest" key="broken:no never:yes" />
    <Action do="escalate" to="l3" when="interest" then="done" verdict="best" skills="escalation" cites="PN-1">
      Sent.<Why>Because.</Why>
    </Action>
    <Action do="escalate" to="l2 l3" unless="account" verdict="weak" skills="escalation" cites="PN-1">
      Came back.<Why>Not yet.</Why>
    </Action>
    <After minutes="9" then="done" when="account" title="It ends">E.</After>
  </Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done">S.</ShiftEnd>
</Case>
<Case id="two" title="The second" arrives="16:05" when="account">
  <Scene id="open">S.<Action do="close" then="done">C.</Action></Scene>
  <Ending id="done" outcome="missed">D.</Ending>
  <ShiftEnd then="done">S.</ShiftEnd>
</Case>
<Case id="three" title="The third" arrives="16:10" unless="account">
  <Scene id="open">S.<Action do="close" then="done">C.</Action></Scene>
  <Ending id="done" outcome="missed">D.</Ending>
  <ShiftEnd then="done">S.</ShiftEnd>
</Case>`);
const { compiled } = game;

const OPEN = { type: "open", case: "one", record: "account" } as const;
const SHEET = {
  type: "worksheet",
  case: "one",
  worksheet: "interest",
  answers: { broken: "no", never: "yes" },
} as const;
const UP = makeAct({ case: "one", do: "escalate", to: "l2" });
const LATER = { type: "wait", minutes: 10 } as const;

test("replaying stops at the first event that is refused and keeps what came before", () => {
  const shut = makeAct({ case: "two", do: "close" });
  const { events, refused, positions, position } = replayFar(game, [OPEN, shut, OPEN]);
  expect(events).toEqual([OPEN]);
  expect(refused).toEqual({ event: shut, refusal: "no-such-case" });
  expect(positions.map(({ context }) => context.minute)).toEqual([0, 2]);
  expect(position).toBe(positions[1]);
});

test("a decision tells which ways did not hold: for whom they are, what they lack, what bars them", () => {
  const decision = lastDecision(compiled, replayFar(game, [OPEN, UP]), { "one.open.1:why": "W" });
  expect(decision).toMatchObject({ rule: "otherwise", verdict: null, lines: [] });
  expect(
    decision?.passedOver.map(({ teams, missing, blocking }) => [teams, missing, blocking]),
  ).toEqual([
    [["l3"], ["one/interest"], []],
    [[], [], ["account"]],
  ]);
});

test("a moment that was judged before brings no points a second time", () => {
  const once = lastDecision(compiled, replayFar(game, [UP]), {});
  expect(once?.lines.map(({ kind, points }) => [kind, points])).toEqual([
    ["decision", 3],
    ["citing", 0],
  ]);
  expect(lastDecision(compiled, replayFar(game, [UP, UP]), {})).toMatchObject({
    verdict: "weak",
    lines: [],
  });
});

test("the last facts are marked, and named by what set them", () => {
  expect(stagedFacts(compiled, replayFar(game, [OPEN, SHEET]))).toEqual([
    { name: "account", words: "Account", isNew: false },
    { name: "one/interest", words: "The interest test", isNew: true },
  ]);
});

test("each case says where it stands and what is on its way", () => {
  const told = (...events: Parameters<typeof replayFar>[1]) =>
    stagedCases(compiled, replayFar(game, events)).map(({ status, state, time, due }) => [
      status,
      state,
      time,
      ...due.map(({ time: at, holds }) => [at, holds]),
    ]);
  expect(told()).toEqual([
    ["open", "open", "16:00", ["16:09", false]],
    ["waiting", null, "16:05"],
    ["waiting", null, "16:10"],
  ]);
  expect(told(OPEN, LATER)).toEqual([
    ["ended", "done", "16:09"],
    ["open", "open", "16:05"],
    ["absent", null, "16:10"],
  ]);
});

test("what can still be had shrinks with a lesser decision", () => {
  const score = (...events: Parameters<typeof replayFar>[1]) =>
    stagedScore(compiled, replayFar(game, events), makePotential(compiled));
  const { most, of, points } = score();
  expect({ most, points }).toEqual({ most: of, points: 0 });
  const after = score(UP);
  expect(after.points).toBe(3);
  expect(after.most).toBe(3 + 2);
});

test("steps are told with their times, also those that the text no longer knows", () => {
  const replayed = replayFar(game, [OPEN, SHEET, UP]);
  expect(stagedSteps(compiled, replayed).map(({ time, words }) => `${time} ${words}`)).toEqual([
    "16:00 Open: Account",
    "16:02 Fill in: The interest test",
    "16:03 Escalate to Shift lead",
  ]);
});

test("a place that is gone gives the first of its case, then the briefing", () => {
  const places = listPlaces(compiled.scenario);
  expect(nearestPlace(places, "ending/two/done")).toMatchObject({ kind: "ending", case: "two" });
  expect(nearestPlace(places, "scene/two/gone").key).toBe("scene/two/open");
  expect(nearestPlace(places, "scene/gone/open").key).toBe("briefing");
});
