import { expect, test } from "vitest";

import type { Analysis, BotResult } from "#app/language/scenario/analysis/analysis.ts";
import { makeCompiled } from "#app/language/scenario/make.ts";
import { openQuickGame, replay } from "#app/language/scenario/play.ts";
import { reportView } from "./report-view.ts";

const CASES = `
<Case id="one" title="A copied account" arrives="16:00">
  <Record id="account" title="Account record" minutes="2">Nine days old.</Record>
  <Scene id="open">
    Look.
    <UseWorksheet id="interest" minutes="1" key="broken:no never:no" />
    <Action do="lock" when="account" then="locked" verdict="best" skills="identity" cites="RQ-1" asks="account">Locked.<Why>Yes.</Why></Action>
    <Action do="escalate" to="l2 l3" then="locked" verdict="weak" skills="escalation" cites="AU-1">Sent.<Why>No.</Why></Action>
    <After minutes="11" then="gone" title="It moves on">Gone.</After>
    <Otherwise>Nothing.</Otherwise>
  </Scene>
  <Scene id="nowhere">Nobody comes here. <Action do="close" then="gone">Gone.</Action></Scene>
  <Ending id="locked" outcome="handled">Locked.</Ending>
  <Ending id="gone" outcome="missed">Gone.</Ending>
  <ShiftEnd then="gone">Dark.</ShiftEnd>
</Case>
<Case id="two" title="Rude words" arrives="16:05">
  <Scene id="open">Read. <Action do="close" then="shut">Closed.</Action></Scene>
  <Ending id="shut" outcome="handled">Shut.</Ending>
  <ShiftEnd then="shut">Dark.</ShiftEnd>
</Case>
`;
const compiled = makeCompiled(CASES);
const RUN = compiled.model.events;
const SPAN = compiled.scenario.cases[0]?.span ?? raise();

function raise(): never {
  throw new Error("no case");
}

function bot(parts: Partial<BotResult>): BotResult {
  const histogram = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const none = { bot: "b", title: "B", plays: 1, mean: 0, histogram, passed: 0, critical: 0 };
  return { ...none, ...parts };
}

function analysis(parts: Partial<Analysis> = {}): Analysis {
  return {
    attainable: { points: 12, proved: true, skills: [] },
    model: RUN,
    reached: [],
    softLocks: [],
    coverage: { plays: 0, visits: {}, taken: {} },
    bots: [],
    searched: { situations: 1, complete: true },
    problems: [],
    ...parts,
  };
}

const view = (parts: Partial<Analysis> = {}) => reportView(analysis(parts), compiled, 7);

test("the model path is told in the words of the desk, and replays to the minute that is shown", () => {
  const { model } = view().attainable;
  expect(model.steps).toContain("Open “Account record”");
  expect(model.steps).toContain("Request a lock in “A copied account”, with “Account record”");
  expect(model.facts).toEqual(["Account record", "The interest test"]);
  const { minute } = replay(openQuickGame(compiled), model.events).position.context;
  expect([model.minute, model.at]).toEqual([minute, `16:${String(minute).padStart(2, "0")}`]);
});

test("what one skill can earn stands beside what the model path earns in it", () => {
  const skills = [
    { skill: "identity", points: 10 },
    { skill: "escalation", points: 3 },
  ] as const;
  const shown = view({ attainable: { points: 12, proved: false, skills } }).attainable;
  expect(shown.proved).toBe(false);
  expect(shown.skills).toEqual([
    { skill: "identity", attainable: 10, model: 10 },
    { skill: "escalation", attainable: 3, model: 0 },
  ]);
});

test.each([
  [{ plays: 1000, passed: 0 }, "passes 0 of 1,000 plays"],
  [{ plays: 1234567, passed: 12345 }, "passes 12,345 of 1,234,567 plays"],
  [{ plays: 1, mean: 31 }, "scores 31 % and does not pass"],
  [{ plays: 1, mean: 100, passed: 1 }, "scores 100 % and passes"],
  [{ plays: 1, mean: 80.4, critical: 1 }, "scores 80 % and does not pass, with a critical error"],
  [{ plays: 0 }, "was not played"],
])("the result of %j is: %s", (parts, words) => {
  expect(view({ bots: [bot(parts)] }).bots[0]?.result).toBe(words);
});

test("a share that is not nothing is not shown as nothing, and one that is not all not as all", () => {
  const shares = [
    [0, 1000],
    [1, 1000],
    [500, 1000],
    [999, 1000],
    [1000, 1000],
    [0, 0],
  ] as const;
  const bots = shares.map(([passed, plays]) => bot({ passed, plays, critical: passed }));
  expect(view({ bots }).bots.map((one) => one.passedShare)).toEqual([
    "0 %",
    "under 1 %",
    "50 %",
    "over 99 %",
    "100 %",
    "–",
  ]);
});

test("the tenths of the scale are named as the histogram counts them", () => {
  const histogram = [5, 0, 0, 0, 0, 0, 0, 0, 0, 2];
  const { tenths } = view({ bots: [bot({ plays: 7, histogram })] }).bots[0] ?? { tenths: [] };
  expect(tenths[0]).toEqual({ label: "0–9 %", plays: 5 });
  expect(tenths[9]).toEqual({ label: "90–100 %", plays: 2 });
});

test("every scene and ending is listed, whether a run reaches it or not", () => {
  const witness = { events: RUN.slice(0, 1), minute: 3, facts: ["one/interest", "told"] };
  const [one, two] = view({
    reached: [
      { case: "one", state: "open", witness },
      { case: "one", state: "nowhere", witness: null },
    ],
    coverage: { plays: 10, visits: { "one.open": 10, "one.gone": 4 }, taken: {} },
  }).cases;
  expect(one?.places.map(({ id, kind, run, visits }) => [id, kind, run?.at, visits])).toEqual([
    ["open", "scene", "16:03", 10],
    ["nowhere", "scene", undefined, 0],
    ["locked", "ending", undefined, 0],
    ["gone", "ending", undefined, 4],
  ]);
  expect(one?.places[0]?.run?.facts).toEqual(["The interest test", "told"]);
  expect([one?.reached, two?.reached]).toEqual([1, 0]);
});

test("what follows from the desk is not counted among what the author wrote", () => {
  const { scenario } = compiled;
  const cases = scenario.cases.map((one) => ({
    ...one,
    scenes: one.scenes.map((scene) => ({ ...scene, fromDesk: scene.id === "nowhere" })),
    endings: one.endings.map((ending) => ({ ...ending, fromDesk: ending.id === "gone" })),
  }));
  const shown = reportView(analysis(), { ...compiled, scenario: { ...scenario, cases } });
  expect(shown.cases[0]?.places.map(({ id }) => id)).toEqual(["open", "locked"]);
  expect(shown.coverage.of).toBe(view().coverage.of - 1);
});

test("a soft lock is told with its run and its place", () => {
  const witness = { events: [{ type: "wait", minutes: 1 }], minute: 1, facts: [] } as const;
  const [lock] = view({ softLocks: [{ case: "one", scene: "nowhere", witness }] }).softLocks;
  const nowhere = compiled.scenario.cases[0]?.scenes[1];
  expect(lock?.run.steps).toEqual(["Wait 1 minute"]);
  expect([lock?.case, lock?.scene, lock?.span]).toEqual([
    "A copied account",
    "nowhere",
    nowhere?.span,
  ]);
});

test("ways that random plays never took are named with their place", () => {
  const { coverage } = view({
    coverage: { plays: 100, visits: {}, taken: { "one.open.1": 3, "two.open.1": 9, otherwise: 1 } },
  });
  expect(coverage.untaken.map(({ words, where }) => `${where}: ${words}`)).toEqual([
    "A copied account, open: Escalate to Shift lead and others",
    "A copied account, open: After 11 minutes: It moves on",
    "A copied account, open: Otherwise",
    "A copied account, nowhere: Close, no action",
    "A copied account: The end of the shift",
    "Rude words: The end of the shift",
  ]);
  expect([coverage.taken, coverage.of]).toEqual([3, 9]);
});

test("problems are grouped by code, errors first", () => {
  const problem = (code: string, severity: "error" | "warning") =>
    ({ file: "f", span: SPAN, code, severity, message: "m" }) as const;
  const { problems } = view({
    problems: [problem("b", "warning"), problem("a", "error"), problem("b", "warning")],
  });
  expect(problems.map(({ code, problems: list }) => [code, list.length])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

test("the view is plain JSON, so that a worker can send it", () => {
  const shown = view({ bots: [bot({})], reached: [{ case: "one", state: "open", witness: null }] });
  expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  expect([shown.seed, shown.shift, shown.pass]).toEqual([7, "16:00–16:30", 70]);
});
