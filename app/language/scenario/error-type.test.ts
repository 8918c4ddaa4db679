import { expect, test } from "vitest";
import { errorTypeOf } from "./error-type.ts";
import { findBest, isDecided, readJudgement, readScene } from "./judged.ts";
import { GROUND, makeScenario } from "./make.ts";
import { errorOf } from "./score.ts";

const inScene = (best: string) =>
  makeScenario(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action ${best} then="done" verdict="best">Best.</Action>
    <Action do="close" then="done" verdict="weak">C.</Action>
    <Action do="label" then="done" verdict="weak">B.</Action>
    <Action do="remove" then="done" verdict="weak">R.</Action>
    <Action do="suspend" then="done" verdict="weak">S.</Action>
    <Action do="lock" then="done" verdict="weak">K.</Action>
    <Action do="call" to="l2" then="done" verdict="weak">V.</Action>
    <Action do="escalate" to="l2" then="done" verdict="weak">E.</Action>
    <Action do="escalate" then="done" verdict="weak">E.</Action>
    <Otherwise verdict="weak">O.</Otherwise>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" verdict="weak" />
</Case>`);

const [LOCK, REMOVE, TO_L3, ANY] = [
  'do="lock" when="x" sets="x"',
  'do="remove" when="x" sets="x"',
  'do="escalate" to="l3"',
  'do="escalate" when="x" sets="x"',
];

test.each([
  ["a lower rung than the best", LOCK, 4, "remove", null, "under-enforcement"],
  ["nothing at all where something was due", REMOVE, 2, "close", null, "under-enforcement"],
  ["a higher rung than the best", REMOVE, 6, "lock", null, "over-enforcement"],
  ["an action above the trainee's level", REMOVE, 5, "suspend", null, "beyond-authority"],
  [
    "beyond authority, though it should have been escalated",
    TO_L3,
    5,
    "suspend",
    null,
    "beyond-authority",
  ],
  ["deciding what should have been escalated", TO_L3, 4, "remove", null, "missed-escalation"],
  ["calling where a ticket was due", TO_L3, 7, "call", "l2", "wrong-selection"],
  ["the wrong team", TO_L3, 8, "escalate", "l2", "wrong-selection"],
  ["a team set apart where any would do", ANY, 8, "escalate", "l2", "wrong-selection"],
  ["the right action without looking first", LOCK, 6, "lock", null, "process"],
  ["the right action and any team without looking first", ANY, 9, "escalate", "l3", "process"],
  [
    "passing on what was the trainee's own to decide",
    LOCK,
    8,
    "escalate",
    "l2",
    "needless-escalation",
  ],
])("%s", (_, best, choice, action, to, expected) => {
  const scenario = inScene(best);
  const scene = readScene(scenario, "one", "open");
  const taken = readJudgement(scenario, "one", "open", `one.open.${choice}`);
  if (!isDecided(taken)) throw new Error("not judged");
  expect(errorTypeOf(GROUND.desk, findBest(scene, taken), taken, { do: action, to })).toBe(
    expected,
  );
});

test("a fallback errs by what was done and to whom", () => {
  const scenario = inScene(TO_L3);
  const taken = readJudgement(scenario, "one", "open", "one.open.otherwise");
  if (!isDecided(taken)) throw new Error("not judged");
  const best = findBest(readScene(scenario, "one", "open"), taken);
  const error = (act: { do: string; to: string | null } | null) =>
    errorTypeOf(GROUND.desk, best, taken, act);
  expect(error({ do: "escalate", to: "l2" })).toBe("wrong-selection");
  expect(error({ do: "escalate", to: "l3" })).toBe("process");
  expect(error({ do: "label", to: null })).toBe("missed-escalation");
});

test("the shift's end misses an escalation, or is a matter of process", () => {
  const error = (scenario: ReturnType<typeof inScene>) => {
    const taken = readJudgement(scenario, "one", "open", "one.shift-end");
    if (!isDecided(taken)) throw new Error("not judged");
    return errorTypeOf(
      GROUND.desk,
      findBest(readScene(scenario, "one", "open"), taken),
      taken,
      null,
    );
  };
  expect(error(inScene(TO_L3))).toBe("missed-escalation");
  expect(error(inScene(LOCK))).toBe("process");
});

test("the best is no error, and where nothing is best the error is one of process", () => {
  const scenario = inScene(LOCK);
  const best = readJudgement(scenario, "one", "open", "one.open.1");
  const weak = readJudgement(scenario, "one", "open", "one.open.4");
  if (!isDecided(best) || !isDecided(weak)) throw new Error("not judged");
  expect(errorTypeOf(GROUND.desk, null, best, { do: "lock", to: null })).toBeNull();
  expect(errorTypeOf(GROUND.desk, null, weak, { do: "remove", to: null })).toBe("process");
});

test("two actions of the same rung: the wrong one was chosen", () => {
  const scenario = inScene(LOCK);
  const taken = readJudgement(scenario, "one", "open", "one.open.4");
  if (!isDecided(taken)) throw new Error("not judged");
  const actions = GROUND.desk.actions.map((action) => ({ ...action, rung: action.rung && 4 }));
  const best = findBest(readScene(scenario, "one", "open"), taken);
  expect(errorTypeOf({ ...GROUND.desk, actions }, best, taken, { do: "remove", to: null })).toBe(
    "wrong-selection",
  );
});

test.each([
  ["best", null],
  ["acceptable", null],
  ["weak", "process"],
  ["harmful", "process"],
  ["critical", "process"],
] as const)("what is %s is an error: %s", (verdict, expected) => {
  expect(errorOf({ verdict, error: "process" })).toBe(expected);
});
