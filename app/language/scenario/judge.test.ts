import { expect, test } from "vitest";
import type { PlayEvent } from "./event.ts";
import { makeAct, makeGame, walk, walkEvents } from "./make.ts";
import type { ScoreLine } from "./score.ts";

const TEXT = `
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">An account.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" key="broken:no never:yes" />
    <Action do="lock" when="account" then="next" verdict="best" skills="identity" cites="AU-1 RQ-1" asks="note account">L.</Action>
    <Action do="lock" then="next" verdict="acceptable" skills="identity" cites="AU-2">L.</Action>
    <Action do="label" verdict="weak" skills="identity" cites="EV-1">L.</Action>
    <Action do="suspend" verdict="harmful" skills="authority" cites="AU-1">S.</Action>
    <Action do="remove" verdict="critical" skills="authority" cites="AU-1">R.</Action>
    <Action do="close">Not judged.</Action>
  </Scene>
  <Scene id="next">
    <Action do="escalate" to="l3" then="done" verdict="best" skills="escalation" cites="PN-1" asks="account interest">E.</Action>
    <Action do="close" then="done" verdict="weak" skills="escalation" cites="PN-1" asks="note">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" verdict="weak" skills="escalation" cites="RQ-1" />
</Case>`;

const game = makeGame(TEXT);
const lines = (...steps: string[]) => told(walk(game, ...steps).score.lines);
const told = (all: readonly ScoreLine[]) =>
  all.map(({ kind, what, points, of }) => `${kind} ${what} ${points}/${of}`);

test("a decision earns what its verdict is worth, what it cites and what goes with it", () => {
  expect(lines("open account", "one: lock, citing as expected, attaching as expected")).toEqual([
    "decision one.open.1 10/10",
    "citing one.open.1 2/2",
    "packet one.open.1 1/1",
  ]);
});

test("a scene is judged the first time it is decided, and what is not judged decides nothing", () => {
  expect(lines("one: close", "one: label", "one: lock, citing AU-1")).toEqual([
    "decision one.open.3 3/10",
    "citing one.open.3 0/2",
  ]);
});

test("harm after a first decision counts, each way of doing it once", () => {
  const steps = ["one: label", "one: suspend", "one: suspend", "one: remove"];
  const decisions = lines(...steps).filter((line) => line.startsWith("decision"));
  expect(decisions).toEqual([
    "decision one.open.3 3/10",
    "decision one.open.4 -10/10",
    "decision one.open.5 -20/10",
  ]);
});

test("harm as the first decision counts once and closes the scene for points", () => {
  expect(lines("one: suspend", "one: suspend", "one: label")).toEqual([
    "decision one.open.4 -10/10",
    "citing one.open.4 0/2",
  ]);
});

test.each([
  ["AU-1 RQ-1", 2, "both expected"],
  ["AU-1", 1, "one expected"],
  ["AU-1 AU-2 EV-1", 1, "clauses of other choices are neutral"],
  ["AU-1 RQ-1 PN-1", 2, "one that is beside the point takes nothing away"],
  ["PN-1", 0, "none expected"],
])("citing %s gives %i: %s", (clauses, points) => {
  const steps = ["open account", `one: lock, citing ${clauses}`];
  expect(lines(...steps)).toContain(`citing one.open.1 ${points}/2`);
});

test("what is expected is what the best choice cites, also of a lesser decision", () => {
  expect(lines("one: lock, citing AU-1 RQ-1")).toContain("citing one.open.2 2/2");
  expect(lines("one: lock, citing AU-2")).toContain("citing one.open.2 0/2");
});

test("nothing that goes with harm earns points", () => {
  expect(lines("one: suspend, citing AU-1 RQ-1")).toContain("citing one.open.4 0/2");
});

test("a note earns nothing by being there, and what was not opened does not go along", () => {
  const packet = (events: PlayEvent[]) =>
    told(walkEvents(game, events).score.lines).find((line) => line.startsWith("packet"));
  const lock = makeAct({ case: "one", do: "lock", attaches: ["account"] });
  const open = { type: "open", case: "one", record: "account" } as const;
  expect(packet([{ ...lock, note: "Why." }])).toBe("packet one.open.2 0/1");
  expect(packet([open, { ...lock, note: "" }])).toBe("packet one.open.1 1/1");
  expect(packet([open, { ...lock, attaches: [], note: "Why." }])).toBe("packet one.open.1 0/1");
});

test("a packet is that of the best choice with the same action, else what was taken asks for", () => {
  const all = ["open account", "one: worksheet interest as expected", "one: lock"];
  expect(lines(...all, "one: escalate to l3, attaching account interest")).toContain(
    "packet one.next.1 2/2",
  );
  expect(lines(...all, "one: close, attaching note").join()).not.toContain("packet one.next.2");
});

test("each right answer of a worksheet counts, filled in once", () => {
  expect(lines("one: worksheet interest as expected")).toEqual(["worksheet interest 2/2"]);
  expect(lines("one: worksheet interest broken:no never:no")).toEqual(["worksheet interest 1/2"]);
});

test("what the shift's end decides is judged: a weak omission earns nothing, and no sheet goes with it", () => {
  const score = walk(game, "wait 60").score;
  expect(told(score.lines)).toEqual(["decision one.shift-end 0/10"]);
  expect(score.lines[0]).toMatchObject({ seq: null, certainty: null, error: "process" });
  expect(lines("one: lock", "wait 60")).toContain("decision one.shift-end 0/10");
});

test("an action that the scene does not mention is judged by the fallback", () => {
  const judged = makeGame(
    `<Otherwise verdict="weak" skills="identity" cites="EV-1">Nothing.</Otherwise>${TEXT}`,
  );
  expect(told(walk(judged, "one: call to l2, citing as expected").score.lines)).toEqual([
    "decision otherwise 3/10",
    "citing otherwise 2/2",
  ]);
});
