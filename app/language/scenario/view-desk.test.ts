import { expect, test } from "vitest";
import { BUSY } from "./make-odd.ts";
import { makeChance, makeEvent, makeQuickGame, makeSeen, walk, walkEvents } from "./make.ts";
import { begin, take } from "./play.ts";
import type { PlayEvent } from "./event.ts";
import { listProse } from "./prose-of.ts";
import { viewDesk } from "./view-desk.ts";

const TEXT = `
<Case id="late" title="Second in the queue" arrives="16:10">
  <Record id="thread" title="Thread">T.</Record>
  <Scene id="open"><Action do="close" then="done">C.</Action></Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done">S.</ShiftEnd>
</Case>
<Case id="one" title="First in the queue" arrives="16:00">
  <Record id="account" title="Account" minutes="2">A.</Record>
  <Record id="history" title="History">H.</Record>
  <Scene id="open">
    Seen.
    <UseWorksheet id="interest" minutes="3" key="broken:no never:yes" />
    <Action do="escalate" to="l3" then="asked" verdict="best" skills="escalation" cites="PN-1">
      Sent.
      <Why>Because.</Why>
    </Action>
    <Action do="label" verdict="weak" skills="care" cites="EV-1">
      Labelled.
      <Why>Why not.</Why>
    </Action>
  </Scene>
  <Scene id="asked">
    Asked.
    <After minutes="4" then="answered">It rings.</After>
  </Scene>
  <Scene id="answered">
    Answered.
    <Action do="lock" then="done">L.</Action>
  </Scene>
  <Ending id="done" outcome="harm">D.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" verdict="weak" skills="handover" cites="EV-1">
    Gone.
    <Why>Left open.</Why>
  </ShiftEnd>
</Case>`;

const game = makeQuickGame(TEXT);
const view = (explain: boolean, ...steps: string[]) =>
  viewDesk(makeSeen(game, walk(game, ...steps)), explain);

test("the desk offers every action of the desk, whatever the case", () => {
  const { actions, platform, you, briefingHtml } = view(false);
  expect({ platform, you, briefingHtml }).toEqual({
    platform: "Quillrow",
    you: "an L1 reviewer",
    briefingHtml: "[briefing]",
  });
  expect(actions.map((action) => action.id)).toEqual(
    game.compiled.desk.actions.map(({ id }) => id),
  );
  expect(actions.find(({ id }) => id === "escalate")).toEqual({
    id: "escalate",
    label: "Escalate…",
    key: "e",
    minutes: 2,
    asks: ["note", "packet"],
    teams: [
      { id: "l2", label: "Shift lead", answers: 10 },
      { id: "l3", label: "Duty officer", answers: null },
    ],
  });
});

test("the queue holds what has arrived, oldest first", () => {
  expect(view(false).queue).toEqual([
    {
      case: "one",
      title: "First in the queue",
      arrived: "16:00",
      status: "open",
      lastChange: "16:00",
    },
  ]);
  const { queue, cases } = view(false, "wait 10", "late: close");
  expect(queue.map((item) => `${item.case} ${item.status} ${item.lastChange}`)).toEqual([
    "one open 16:00",
    "late closed 16:10",
  ]);
  expect(cases.map((one) => one.id)).toEqual(["one", "late"]);
});

test("the clock stands at the end of the shift while what was set in motion runs on", () => {
  expect(view(false, "wait 12").clock).toEqual({
    minute: 12,
    now: "16:12",
    from: "16:00",
    to: "16:30",
    minutesLeft: 18,
    length: 30,
    ends: "Access is over",
  });
  const over = view(false, "wait 29", "one: escalate to l3");
  expect(over.over).toBe(true);
  expect(over.clock).toMatchObject({ now: "16:30", minutesLeft: 0 });
  expect(over.log.at(-1)).toMatchObject({ time: "16:33", text: "Still open when access ended" });
});

test("a case's story is told in order: scene, what was done, what came of it", () => {
  const [one] = view(false, "one: label", "one: escalate to l3", "wait", "one: lock").cases;
  expect(one?.story.map(({ kind, time, title, html }) => [time, kind, title, html])).toEqual([
    ["16:00", "scene", null, "[scene:one.open]"],
    ["16:00", "consequence", "Add a label", "[one.open.2:consequence]"],
    ["16:01", "consequence", "Escalate to Duty officer", "[one.open.1:consequence]"],
    ["16:01", "scene", null, "[scene:one.asked]"],
    ["16:05", "effect", null, "[one.asked.after.1:consequence]"],
    ["16:05", "scene", null, "[scene:one.answered]"],
    ["16:05", "consequence", "Request a lock", "[one.answered.1:consequence]"],
    ["16:05", "ending", null, "[ending:one.done]"],
  ]);
});

test("the shift's end is told in its own words", () => {
  expect(view(false, "wait 60").cases[0]?.story.slice(1)).toEqual([
    { kind: "effect", time: "16:30", title: "Access is over", html: "[one.shift-end:consequence]" },
    { kind: "ending", time: "16:30", title: null, html: "[ending:one.left]" },
  ]);
});

test("records show what they hold once they are opened", () => {
  const records = view(false, "open account").cases[0]?.records;
  expect(records).toEqual([
    { id: "account", title: "Account", minutes: 2, html: "[record:account]" },
    { id: "history", title: "History", minutes: 1, html: null },
  ]);
});

test("a worksheet is offered in its scene, and stays with its answers once it is filled in", () => {
  const sheets = (...steps: string[]) => view(false, ...steps).cases[0]?.worksheets;
  expect(sheets()).toMatchObject([
    { id: "interest", title: "The interest test", minutes: 3, clauses: ["PN-1"], answers: null },
  ]);
  expect(sheets("one: escalate to l3")).toEqual([]);
  expect(
    sheets("one: worksheet interest broken:yes never:yes", "one: escalate to l3"),
  ).toMatchObject([{ answers: { broken: "yes", never: "yes" } }]);
});

test("the log tells everything that happened, in the words of the desk", () => {
  const steps = [
    "open account",
    "one: worksheet interest as expected",
    "one: escalate to l3",
    "wait 60",
  ];
  expect(view(false, ...steps).log.map(({ time, case: id, text }) => [time, id, text])).toEqual([
    ["16:00", "one", "Arrived in the queue"],
    ["16:00", "one", "Opened: Account"],
    ["16:02", "one", "Filled in: The interest test"],
    ["16:05", "one", "Escalate to Duty officer"],
    ["16:09", "one", "Something changed"],
    ["16:10", "late", "Arrived in the queue"],
    ["16:30", null, "Access is over"],
    ["16:30", "late", "Still open when access ended"],
    ["16:30", "one", "Still open when access ended"],
  ]);
});

test("practice explains the judged decisions so far, and nothing else", () => {
  expect(view(true).explanations).toEqual([]);
  expect(view(false, "one: label").explanations).toEqual([]);
  expect(view(true, "one: close", "one: label, citing AU-1").explanations).toEqual([
    {
      case: "one",
      caseTitle: "First in the queue",
      time: "16:01",
      did: "Add a label",
      verdict: "weak",
      skills: ["escalation"],
      whyHtml: "[one.open.2:why]",
      cited: ["AU-1"],
      expected: ["PN-1"],
    },
  ]);
  expect(view(true, "wait 60").explanations).toMatchObject([
    { did: "Access is over", time: "16:30", whyHtml: "[one.shift-end:why]", cited: [] },
  ]);
});

/** The fragments that a happening makes due. */
function dueOf(what: string | null, then: string | null, one: string, kind: string): string[] {
  const due =
    what === null ? [] : [`${what}:consequence`, ...(kind === "opened" ? [`record:${what}`] : [])];
  return then === null ? due : [...due, `scene:${one}.${then}`, `ending:${one}.${then}`];
}

test.each([
  ["a small scenario", TEXT],
  ["a busy scenario", BUSY],
])("nothing is ever sent before it is due: random plays of %s", (_, text) => {
  const random = makeQuickGame(text, 22);
  const all = listProse(random.compiled.scenario).map(({ fragment }) => fragment);
  for (let seed = 1; seed <= 40; seed += 1) {
    const chance = makeChance(seed);
    const events: PlayEvent[] = [];
    let { position } = begin(random);
    for (let step = 0; step < 25; step += 1) {
      const event = makeEvent(random.compiled, chance);
      const taken = take(random, position, event, events.length);
      if (!taken.ok) continue;
      position = taken.position;
      events.push(event);
      const walked = walkEvents(random, events);
      const sent = JSON.stringify(viewDesk(makeSeen(random, walked), false));
      const due = new Set(
        walked.happenings.flatMap((h) => dueOf(h.what, h.then, h.case ?? "", h.kind)),
      );
      due.add("briefing");
      expect(
        all.filter((fragment) => !due.has(fragment) && sent.includes(`[${fragment}]`)),
      ).toEqual([]);
      expect(sent).not.toMatch(/"(verdict|outcome|why|expected|key":\{|then|points|skills)"/);
      for (const one of random.compiled.scenario.cases)
        if (/^:/.test(position.value[one.id] ?? ":")) expect(sent).not.toContain(`"${one.title}"`);
    }
  }
});

test("practice sends the reasons of what was decided and no others", () => {
  const sent = JSON.stringify(view(true, "one: label"));
  expect(sent).toContain("[one.open.2:why]");
  expect(sent).not.toContain("[one.open.1:why]");
  expect(sent).not.toContain("[one.shift-end:why]");
  expect(sent).not.toContain("[debrief]");
});
