/** What becomes of every button where no author says so: the desk of the project around small cases. */
import { expect, test } from "vitest";

import { compile } from "./build.ts";
import { openedBefore } from "./judge.ts";
import { readJudgement } from "./judged.ts";
import { makeOwnGround, makeScenario, makeSeen, walk } from "./make.ts";
import { openQuickGame } from "./play.ts";
import type { Game } from "./run.ts";
import type { Safeguard, Scenario } from "./scenario.ts";
import { factsAt, worthOf } from "./worth.ts";

const ground = makeOwnGround();

function makeCase(flags: string, inside = "", rule = "harassment", trigger = ""): Scenario {
  const scenario = makeScenario(
    `
<Case id="one" title="A report on somebody" arrives="16:00">
  <Record id="account" title="Account record" minutes="1">
    <Account handle="somebody" created="8 years ago" followers="1,200" flags="${flags}" />
  </Record>
  <Scene id="open" rule="${rule}"${trigger}>
    Seen.
    <Why>It calls people to her door (CB-1).</Why>
  </Scene>
  ${inside}
  <Ending id="over" outcome="handled">Over.</Ending>
</Case>`,
    60,
  );
  return { ...scenario, otherwise: null };
}

function openCase(scenario: Scenario, ...console: readonly Safeguard[]): Game {
  return openQuickGame(compile({ ...scenario, console }, ground));
}

const plain = openCase(makeCase("none"));
const listed = openCase(makeCase("protected"));

function stateAfter(game: Game, ...steps: readonly string[]): string | undefined {
  return walk(game, ...steps).position.value["one"];
}

test.each(["suspend", "deactivate"])(
  "%s is queued, goes dark by itself and comes back",
  (button) => {
    expect(stateAfter(plain, `one: ${button}`)).toBe("queued");
    expect(stateAfter(plain, `one: ${button}`, "wait 2")).toBe("dark");
    expect(stateAfter(plain, `one: ${button}`, "wait 2", "wait 11")).toBe("undone");
  },
);

test.each([
  ["one: close"],
  ["one: escalate to l2"],
  ["one: hand-over to l2"],
  ["one: return"],
  ["one: remove"],
  ["one: deactivate"],
  ["one: call to emergency"],
])("what is queued runs, whatever else is pressed: %s", (step) => {
  expect(stateAfter(plain, "one: deactivate", step, "wait 2")).toBe("dark");
});

test.each(["l2", "l3", "access-control"])("a call to %s stops what is queued", (team) => {
  expect(stateAfter(plain, "one: deactivate", `one: call to ${team}`)).toBe("cancelled");
});

test("when access ends what is queued still runs", () => {
  expect(stateAfter(plain, "wait 58", "one: deactivate", "wait 60")).toBe("undone");
});

test("with four eyes somebody asks and says no, and nothing goes dark", () => {
  const game = openCase(makeCase("none"), "four-eyes");
  expect(stateAfter(game, "one: suspend")).toBe("second-pair");
  expect(stateAfter(game, "one: suspend", "one: escalate to l2", "wait 3")).toBe("refused");
  expect(stateAfter(game, "one: suspend", "one: close")).toBe("withdrawn");
  expect(stateAfter(game, "one: suspend", "one: call to l2")).toBe("withdrawn");
});

test("a wait keeps a protected account from going dark, and no other", () => {
  const waiting = openCase(makeCase("protected"), "cooling");
  expect(stateAfter(waiting, "one: deactivate", "wait 13")).toBe("queued");
  expect(stateAfter(waiting, "one: deactivate", "wait 14")).toBe("cancelled");
  expect(stateAfter(openCase(makeCase("none"), "cooling"), "one: deactivate", "wait 2")).toBe(
    "dark",
  );
});

test("a step on an item is done where it is right, leaves the harm where it is too little, and is put back where it is not theirs", () => {
  expect(stateAfter(plain, "one: remove")).toBe("done");
  expect(stateAfter(plain, "one: label")).toBe("half");
  expect(stateAfter(listed, "one: remove")).toBe("seen");
  expect(stateAfter(listed, "one: remove", "one: close", "wait 6")).toBe("put-back");
  expect(stateAfter(listed, "one: remove", "one: call to l2")).toBe("put-back");
});

test("a lock is confirmed where it may be asked for, and refused elsewhere", () => {
  expect(stateAfter(plain, "one: lock")).toBe("locked");
  expect(stateAfter(listed, "one: lock")).toBe("refused");
  expect(stateAfter(openCase(makeCase("none", "", "none")), "one: lock")).toBe("refused");
});

test("a closed report and a ticket leave the queue, a question and a call do not", () => {
  expect(stateAfter(plain, "one: close")).toBe("closed");
  expect(stateAfter(plain, "one: escalate to legal")).toBe("passed-on");
  expect(stateAfter(plain, "one: return")).toBe("open");
  expect(stateAfter(plain, "one: call to l3")).toBe("open");
});

test("a case without an account has nothing that could be taken away", () => {
  const bare = makeScenario(`
<Case id="one" title="A message" arrives="16:00">
  <Scene id="open" trigger="press-contact">Seen.<Why>A contact with the press goes up (ES-2).</Why></Scene>
  <Ending id="over" outcome="handled">Over.</Ending>
</Case>`);
  expect(stateAfter(openCase({ ...bare, otherwise: null }), "one: deactivate")).toBe("open");
});

test("an author's scene and ending of the same name take the desk's place, and keep what they do not say", () => {
  const own = openCase(
    makeCase(
      "none",
      `<Scene id="queued">The page still loads.</Scene>
  <Ending id="cancelled" outcome="near-miss">Nothing went dark.</Ending>`,
    ),
  );
  const [one] = own.compiled.scenario.cases;
  const queued = one?.scenes.find(({ id }) => id === "queued");
  expect(queued?.prose.text).toContain("The page still loads.");
  expect(one?.endings.filter(({ id }) => id === "cancelled")).toHaveLength(1);
  expect(stateAfter(own, "one: deactivate", "one: call to l2")).toBe("cancelled");
  expect(stateAfter(own, "one: deactivate", "wait 2")).toBe("dark");
});

test("an author's answer to any button holds for what does not enforce, and makes no harm harmless", () => {
  const own = openCase({
    ...makeCase("none"),
    cases: makeScenario(`
<Case id="one" title="A report" arrives="16:00">
  <Record id="account" title="Account record" minutes="1">
    <Account handle="somebody" created="8 years ago" followers="1,200" flags="none" />
  </Record>
  <Scene id="open" rule="harassment">Seen.<Why>It is harassment (CB-1).</Why><Otherwise>Nothing changes.</Otherwise></Scene>
  <Ending id="over" outcome="handled">Over.</Ending>
</Case>`).cases,
  });
  expect(stateAfter(own, "one: close")).toBe("open");
  expect(stateAfter(own, "one: deactivate")).toBe("queued");
});

test("of the desk a case gets only what it can come to", () => {
  const [one] = plain.compiled.scenario.cases;
  expect(one?.scenes.map(({ id }) => id)).not.toContain("second-pair");
  expect(one?.endings.map(({ id }) => id)).toContain("undone");
});

const endangered = openCase(makeCase("none", "", "threat", ' trigger="life-risk"'));

test.each<[string, readonly string[], string | null]>([
  ["is still to be told", ["one: call to emergency"], "best"],
  ["comes before an error of one's own", ["one: call to l2"], "acceptable"],
  ["is forgotten by whoever closes", ["one: close"], "harmful"],
  ["is no matter for a ticket", ["one: escalate to emergency"], "weak"],
  ["is over once it was told", ["one: call to emergency", "one: call to l2"], "best"],
  ["is told once", ["one: call to emergency", "one: call to emergency"], "weak"],
])("after an account was taken away a life at risk %s", (_what, steps, verdict) => {
  for (const taken of ["one: deactivate", "one: suspend"]) {
    const walked = walk(endangered, taken, ...steps);
    const seen = makeSeen(endangered, walked);
    const last = walked.happenings.findLast(({ kind }) => kind === "chose");
    const event = walked.events.at(-1);
    if (!last?.scene || !last.what || event?.type !== "act") throw new Error("nothing was decided");
    const place = { case: "one", scene: last.scene };
    const judgement = readJudgement(endangered.compiled.scenario, "one", last.scene, last.what);
    const opened = openedBefore(seen, last.seq);
    const { expected } = factsAt(endangered.compiled, place, opened);
    const deed = { ...event, cites: expected };
    expect(worthOf(endangered.compiled, place, judgement, deed, opened).verdict).toBe(verdict);
  }
});

test.each([
  ["the error alone is told", ["one: call to emergency", "one: deactivate"], "process"],
  ["the danger comes first", ["one: deactivate"], "wrong-selection"],
])("in the score, %s", (_what, steps, error) => {
  const { score } = walk(endangered, ...steps, "one: call to l2");
  const judged = score.lines.filter(({ kind }) => kind === "decision");
  expect(judged.map((line) => [line.scene, line.error])).toStrictEqual([
    ["open", "beyond-authority"],
    ["queued", error],
  ]);
});
