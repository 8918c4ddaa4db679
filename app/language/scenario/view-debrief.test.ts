import { expect, test } from "vitest";
import type { DebriefView } from "./debrief-view.ts";
import type { PlayEvent } from "./event.ts";
import { makeAct, makeGame, makeSeen, walk, walkEvents, type Walked } from "./make.ts";
import { viewDebrief } from "./view-debrief.ts";

const game = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account record" minutes="2">A.</Record>
  <Scene id="open">
    Seen.
    <UseWorksheet id="interest" key="broken:no never:yes" />
    <Action do="escalate" to="l3" when="account one-told" then="asked" verdict="best" skills="escalation" cites="PN-1 AU-1" asks="note account">
      Sent.
      <Why>Because.</Why>
    </Action>
    <Action do="label" verdict="weak" skills="care" cites="EV-1">
      Labelled.
      <Why>Why not.</Why>
    </Action>
    <Action do="suspend" verdict="harmful" skills="authority" cites="AU-2">
      Suspended.
      <Why>Not yours.</Why>
    </Action>
    <Action do="call" sets="one-told">Told.</Action>
  </Scene>
  <Scene id="asked">
    Asked.
    <Action do="lock" then="done" verdict="best" skills="identity" cites="RQ-1">
      L.
      <Why>Right.</Why>
    </Action>
    <After minutes="9" then="left">Late.</After>
  </Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" verdict="weak" skills="handover" cites="EV-1">
    Gone.
    <Why>Left open.</Why>
  </ShiftEnd>
</Case>
<Case id="never" title="Never" arrives="16:10" when="left-out">
  <Scene id="open"><Action do="close" then="done" sets="left-out">C.</Action></Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done" />
</Case>`);

const CLAUSES = Object.fromEntries(
  ["AU-1", "AU-2", "EV-1", "PN-1", "RQ-1"].map((id) => [
    id,
    { id, title: `About ${id}`, section: "rules", html: `<p>${id}</p>` },
  ]),
);

const debriefOf = (walked: Walked): DebriefView =>
  viewDebrief(game, makeSeen(game, walked), walked.score, "assessment", CLAUSES);
const debrief = (...steps: string[]) => debriefOf(walk(game, ...steps));

const BEST = [
  "open account",
  "one: worksheet interest as expected",
  "one: call to l2",
  "one: escalate to l3, citing as expected, attaching as expected, sure",
  "one: lock, citing as expected",
];

test("a run as good as the model path has nothing to show beside it", () => {
  const view = debrief(...BEST);
  expect(view.score.percent).toBe(100);
  expect(view.decisions.map((one) => one.best)).toEqual([null, null]);
  expect(view).toMatchObject({
    notDecided: [],
    errors: [],
    realCaseHtml: "[debrief]",
    mode: "assessment",
  });
  expect(view.shift).toEqual({ from: "16:00", to: "16:30", length: 30 });
});

test("a lesser decision is shown beside the best, with its reasons and what had to be looked at", () => {
  const [decision] = debrief("one: label, citing EV-1 PN-1 RQ-1, unsure").decisions;
  expect(decision).toEqual({
    seq: 0,
    time: "16:00",
    case: "one",
    caseTitle: "One",
    scene: "open",
    sceneHtml: "[scene:one.open]",
    did: "Add a label",
    verdict: "weak",
    whyHtml: "[one.open.2:why]",
    skills: ["escalation"],
    error: "missed-escalation",
    points: 3,
    of: 10,
    best: {
      label: "Escalate to Duty officer",
      verdict: "best",
      whyHtml: "[one.open.1:why]",
      cites: ["PN-1", "AU-1"],
      after: ["Account record"],
    },
    cited: [
      { id: "EV-1", fit: "neutral" },
      { id: "PN-1", fit: "expected" },
      { id: "RQ-1", fit: "neutral" },
    ],
    expected: ["PN-1", "AU-1"],
    citingPoints: 1,
    citingOf: 2,
    certainty: 1,
    note: "",
    attached: [],
    attachedExpected: [],
    packetPoints: 0,
    said: [],
    packetOf: 0,
  });
});

test("what should have gone with a decision is told, and what was opened too late was missing", () => {
  const escalate = makeAct({ case: "one", do: "escalate", to: "l3", attaches: ["account"] });
  const call = makeAct({ case: "one", do: "call", to: "l2" });
  const open = { type: "open", case: "one", record: "account" } as const;
  const decisionAfter = (...events: PlayEvent[]) =>
    debriefOf(walkEvents(game, events)).decisions[0];
  expect(decisionAfter(open, call, { ...escalate, note: "Why." })).toMatchObject({
    attached: ["Account record"],
    attachedExpected: ["Account record"],
    packetPoints: 1,
    packetOf: 1,
  });
  expect(decisionAfter(open, call, { ...escalate, attaches: [] })).toMatchObject({
    attached: [],
    attachedExpected: ["Account record (missing)"],
    packetPoints: 0,
  });
});

test("the shift's end is a decision without a sheet", () => {
  const [decision] = debrief("wait 60").decisions;
  expect(decision).toMatchObject({
    seq: null,
    time: "16:30",
    did: "Access is over",
    verdict: "weak",
    whyHtml: "[one.shift-end:why]",
    best: { label: "Escalate to Duty officer" },
    cited: [],
    expected: [],
    note: "",
  });
});

test("scenes that the model path decides and this run did not are named with what to do there", () => {
  const labels = (view: DebriefView) => view.notDecided.map(({ best }) => best.label);
  expect(labels(debrief("wait 60"))).toEqual(["Escalate to Duty officer", "Request a lock"]);
  expect(labels(debrief("one: label", "wait 60"))).toEqual(["Request a lock"]);
});

test("only the clauses that are named come along", () => {
  expect(Object.keys(debrief("one: label, citing AU-2", "wait 60").clauses)).toEqual([
    "AU-1",
    "AU-2",
    "PN-1",
    "RQ-1",
  ]);
  expect(Object.keys(debrief(...BEST).clauses)).toEqual(["AU-1", "PN-1", "RQ-1"]);
});

test("errors are counted by type, the most frequent first", () => {
  expect(debrief("one: label", "one: suspend", "wait 60").errors).toEqual([
    { type: "missed-escalation", n: 2 },
    { type: "beyond-authority", n: 1 },
  ]);
});

test("worksheets are told answer by answer", () => {
  expect(debrief("one: worksheet interest broken:no never:no").worksheets).toEqual([
    {
      time: "16:00",
      case: "one",
      caseTitle: "One",
      title: "The interest test",
      answers: [
        { ask: "Is a rule broken?", given: "No", expected: "No", right: true },
        { ask: "On the never list?", given: "No", expected: "Yes", right: false },
      ],
    },
  ]);
});

test("the way through a case is laid over the model path's", () => {
  const view = debrief("open account", "one: label", "one: suspend", "one: suspend", "wait 60");
  expect(view.cases.map((one) => one.case)).toEqual(["one"]);
  const [one] = view.cases;
  expect(one?.yours.map(({ time, kind, label, verdict }) => [time, kind, label, verdict])).toEqual([
    ["16:00", "arrived", "Arrived", null],
    ["16:00", "opened", "Account record", null],
    ["16:02", "decided", "Add a label", "weak"],
    ["16:03", "decided", "Suspend the account", "harmful"],
    ["16:04", "decided", "Suspend the account", null],
    ["16:30", "decided", "Access is over", "weak"],
    ["16:30", "ended", "Case closed", null],
  ]);
  expect(one).toMatchObject({
    arrived: true,
    ending: "left",
    endingHtml: "[ending:one.left]",
    outcome: "missed",
    modelOutcome: "handled",
  });
  expect(one?.model.filter(({ verdict }) => verdict).map(({ label }) => label)).toEqual([
    "Escalate to Duty officer",
    "Request a lock",
  ]);
});
