import { expect, test } from "vitest";
import { makeGame, makePath } from "./make.ts";
import { playPath } from "./path-plan.ts";

const game = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">An account.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" key="broken:no never:yes" />
    <Action do="escalate" to="l3" when="account" then="next" verdict="best" skills="escalation" cites="PN-1 AU-1" asks="note account interest">E.</Action>
    <Action do="escalate" then="next" verdict="weak" skills="escalation" cites="EV-1">E.</Action>
  </Scene>
  <Scene id="next">
    <UseWorksheet id="interest" key="broken:yes never:yes" />
    <Action do="close" then="done">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`);
const play = (...steps: string[]) => playPath(game, makePath(steps));

test("words become events", () => {
  const { events, problem } = play(
    "open account",
    "one: worksheet interest broken:yes never:no",
    "wait 2",
    "one: escalate to l3, citing AU-1, attaching note account, fairly sure",
    "wait",
  );
  expect(problem).toBeNull();
  expect(events).toMatchObject([
    { type: "open", case: "one", record: "account" },
    { type: "worksheet", worksheet: "interest", answers: { broken: "yes", never: "no" } },
    { type: "wait", minutes: 2 },
    { type: "act", do: "escalate", to: "l3", cites: ["AU-1"], attaches: ["account"], certainty: 2 },
    { type: "wait", minutes: null },
  ]);
  expect(events[3]).toMatchObject({ note: expect.stringContaining("saw") as string });
});

test("as expected means what the scene expects at that moment", () => {
  const asExpected = "one: escalate to l3, citing as expected, attaching as expected";
  expect(play("open account", asExpected).events[1]).toMatchObject({
    cites: ["PN-1", "AU-1"],
    attaches: ["account"],
  });
  expect(play("one: worksheet interest as expected", asExpected).events).toMatchObject([
    { answers: { broken: "no", never: "yes" } },
    { attaches: ["interest"] },
  ]);
  expect(
    play("one: escalate to l2", "one: worksheet interest as expected").events[1],
  ).toMatchObject({
    answers: { broken: "yes", never: "yes" },
  });
});

test("the score is that of the steps played", () => {
  const { score } = play(
    "open account",
    "one: worksheet interest as expected",
    "one: escalate to l3, citing as expected, attaching as expected",
    "one: close",
  );
  expect(score).toMatchObject({ points: 16, percent: 100 });
});

test.each([
  ["one: dance", "at 16:01 this cannot be done: `one` is in `open`"],
  ["two: close", "no case has this"],
  ["one: escalate", "something is missing: a team, or the answer to a question"],
  ["one: worksheet other as expected", "at 16:01 this cannot be done: `one` is in `open`"],
  [
    "one: worksheet interest broken:no",
    "something is missing: a team, or the answer to a question",
  ],
  ["open nothing", "no case has this"],
  ["do something", "`do something` is not a step"],
])("the step `%s` cannot be taken, and the path stops there", (step, message) => {
  const { events, problem } = play("wait 1", step, "wait 1");
  expect(problem).toEqual({ step: 1, message });
  expect(events).toHaveLength(1);
});

test("steps after the end of the shift, or of the case, are refused; only waiting on is not", () => {
  expect(play("wait 60", "open account").problem?.message).toMatch(/^at \d\d:\d\d /);
  expect(play("wait 60", "wait").problem).toBeNull();
  expect(play("open account", "open account").problem?.message).toMatch(
    /^at 16:\d\d this cannot be done: `one` is in `\w+`$/,
  );
});
