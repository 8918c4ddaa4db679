import { expect, test } from "vitest";
import type { PlayEvent } from "./event.ts";
import { makeAct, makeGame, told, walk, walkEvents } from "./make.ts";
import { begin, replay, take } from "./play.ts";

/** A case that a lock ends, with everything that can be looked at. */
const ONE = `
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account" minutes="2">An account.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" minutes="3" key="broken:no never:no" />
    <Action do="lock" when="account" then="done">Locked after a look.</Action>
    <Action do="lock" then="hasty">Locked.</Action>
    <Action do="escalate" to="l3" then="passed">Passed on.</Action>
    <Action do="label" minutes="4">A label.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <Ending id="hasty" outcome="near-miss">Done.</Ending>
  <Ending id="passed" outcome="handled">Passed.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>
`;

const LATER = `
<Case id="later" title="Later" arrives="16:10">
  <Record id="history" title="History">What was.</Record>
  <Scene id="open"><Action do="close" then="done">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
`;

test("a case is there from the minute at which it arrives", () => {
  const game = makeGame(ONE + LATER);
  expect(told(begin(game).happenings)).toEqual(["0 arrived one > open"]);
  expect(told(walk(game, "wait 9").happenings)).toEqual(["0 arrived one > open"]);
  expect(told(walk(game, "wait 10").happenings)).toContain("10 arrived later > open");
});

test("an action takes effect first, then its minutes pass", () => {
  const { position, happenings } = walk(makeGame(ONE + LATER), "wait 8", "one: escalate to l3");
  expect(told(happenings)).toEqual([
    "0 arrived one > open",
    "8 chose one.open.3 > passed",
    "10 arrived later > open",
  ]);
  expect(position.context.minute).toBe(10);
});

test("an action costs what the scene says, else what the desk says", () => {
  const game = makeGame(ONE + LATER);
  expect(walk(game, "one: label").position.context.minute).toBe(4);
  expect(walk(game, "one: close").position.context.minute).toBe(1);
  expect(walk(game, "one: call to l2").position.context.minute).toBe(3);
});

test("several actions for one button are tried in order, and a record opens the first", () => {
  const game = makeGame(ONE + LATER);
  expect(walk(game, "one: lock").position.value["one"]).toBe("hasty");
  expect(walk(game, "open account", "one: lock").position.value["one"]).toBe("done");
});

test("a team that the scene does not name falls to the fallback, which stays", () => {
  const { position, happenings } = walk(makeGame(ONE + LATER), "one: escalate to l2");
  expect(told(happenings)).toContain("0 chose otherwise");
  expect(position.value["one"]).toBe("open");
});

test("the nearest Otherwise wins, and what it sets counts", () => {
  const text = (inScene: string, inCase: string) => `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" when="asked" then="done">Locked.</Action>
    ${inScene}
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  ${inCase}
  <ShiftEnd then="done" />
</Case>`;
  const [near, far] = ['<Otherwise sets="asked">Near.</Otherwise>', "<Otherwise>Far.</Otherwise>"];
  expect(told(walk(makeGame(text(near, far)), "one: close", "one: lock").happenings)).toEqual([
    "0 arrived one > open",
    "0 chose one.open.otherwise",
    "1 chose one.open.1 > done",
  ]);
  expect(told(walk(makeGame(text("", far)), "one: close").happenings)).toContain(
    "0 chose one.otherwise",
  );
});

test("a record costs its minutes once, and a second opening is refused", () => {
  const game = makeGame(ONE + LATER);
  const { position } = walk(game, "open account");
  expect(position.context).toMatchObject({ minute: 2, facts: { account: true } });
  expect(take(game, position, { type: "open", case: "one", record: "account" }, 1)).toEqual({
    ok: false,
    refusal: "not-offered",
  });
});

test("a worksheet costs its minutes once, belongs to its case, and wants every answer", () => {
  const game = makeGame(ONE + LATER);
  const { position } = walk(game, "one: worksheet interest broken:yes never:no");
  expect(position.context).toMatchObject({ minute: 3, facts: { "one/interest": true } });
  const sheet = { type: "worksheet", case: "one", worksheet: "interest" } as const;
  const answers = { broken: "no", never: "no" };
  expect(take(game, position, { ...sheet, answers }, 1)).toMatchObject({ refusal: "not-offered" });
  const fresh = begin(game).position;
  const incomplete: Record<string, string>[] = [
    {},
    { broken: "no" },
    { ...answers, never: "maybe" },
  ];
  for (const bad of incomplete)
    expect(take(game, fresh, { ...sheet, answers: bad }, 0)).toMatchObject({
      refusal: "incomplete",
    });
});

test("a worksheet fact opens actions of its own case only", () => {
  const inCase = (id: string) => `
<Case id="${id}" title="A case" arrives="16:00">
  <Scene id="open">
    <UseWorksheet id="interest" key="broken:no never:no" />
    <Action do="lock" when="interest" then="done">Locked.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  const game = makeGame(inCase("one") + inCase("two"));
  const { position } = walk(game, "one: worksheet interest as expected", "two: lock", "one: lock");
  expect(position.value).toEqual({ one: "done", two: "open" });
});

const conditional = (condition: string) =>
  `${ONE.replace('<Action do="label" minutes="4">', '<Action do="label" minutes="10" sets="told">')}
<Case id="reply" title="Reply" arrives="16:10" ${condition}>
  <Scene id="open"><Action do="close" then="done">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;

test("a case whose condition does not hold at its arrival never comes", () => {
  const game = makeGame(conditional('when="told"'));
  expect(walk(game, "wait 10").position.value["reply"]).toBe(":absent");
  expect(walk(game, "wait 10", "one: label").position.value["reply"]).toBe(":absent");
  expect(walk(game, "one: label").position.value["reply"]).toBe("open");
  expect(walk(makeGame(conditional('unless="told"')), "one: label").position.value["reply"]).toBe(
    ":absent",
  );
});

test("a fact that an effect sets in the minute of an arrival counts", () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" then="queued">Queued.</Action>
  </Scene>
  <Scene id="queued">
    <After minutes="5" then="dark" sets="went-dark">It goes dark.</After>
  </Scene>
  <Ending id="dark" outcome="harm">Dark.</Ending>
  <ShiftEnd then="dark" />
</Case>
<Case id="press" title="Press" arrives="16:10" when="went-dark">
  <Scene id="open"><Action do="close" then="done">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  expect(told(walk(makeGame(text), "wait 5", "one: lock", "wait").happenings).slice(-2)).toEqual([
    "10 effect one.queued.after.1 > dark",
    "10 arrived press > open",
  ]);
});

const CHAIN = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" then="queued">Queued.</Action>
    <Action do="close" then="closed">Closed.</Action>
  </Scene>
  <Scene id="queued">
    <Action do="close" sets="stopped">Stop it.</Action>
    <After minutes="2" then="dark" unless="stopped">Dark.</After>
    <After minutes="4" then="open">Back in the queue.</After>
  </Scene>
  <Scene id="dark">
    <After minutes="9" then="restored">Restored.</After>
  </Scene>
  <Ending id="restored" outcome="harm">Restored.</Ending>
  <Ending id="closed" outcome="handled">Closed.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>`;

test("effects fire at exactly their minute, one after another, however much time passes at once", () => {
  expect(told(walk(makeGame(CHAIN), "wait 3", "one: lock", "wait 20").happenings)).toEqual([
    "0 arrived one > open",
    "3 chose one.open.1 > queued",
    "5 effect one.queued.after.1 > dark",
    "14 effect one.dark.after.1 > restored",
  ]);
});

test("an effect whose condition does not hold is passed over for the next", () => {
  const { happenings } = walk(makeGame(CHAIN), "one: lock", "one: close", "wait");
  expect(told(happenings).at(-1)).toBe("4 effect one.queued.after.2 > open");
});

test("what was set in motion runs on after the shift until it reaches an ending", () => {
  const { position, happenings } = walk(makeGame(CHAIN), "wait 29", "one: lock");
  expect(told(happenings).slice(2)).toEqual([
    "30 access-ended",
    "31 effect one.queued.after.1 > dark",
    "40 effect one.dark.after.1 > restored",
  ]);
  expect(position.context).toMatchObject({ minute: 40, ended: true });
});

test("after the shift a scene without effects is ended like any open one", () => {
  const text = CHAIN.replace('then="dark" unless="stopped"', 'then="open"');
  expect(told(walk(makeGame(text), "wait 29", "one: lock").happenings).slice(3)).toEqual([
    "31 effect one.queued.after.1 > open",
    "31 shift-end one.shift-end > left",
  ]);
});

test("a scene whose effects have all been passed over is ended by the case's ShiftEnd", () => {
  const text = CHAIN.replace('<After minutes="4" then="open">Back in the queue.</After>', "");
  const { happenings } = walk(makeGame(text), "wait 28", "one: lock", "one: close");
  expect(told(happenings).slice(-2)).toEqual([
    "30 access-ended",
    "30 shift-end one.shift-end > left",
  ]);
});

test("a scene's own ShiftEnd goes before the case's, and before pending effects", () => {
  const text = CHAIN.replace(
    '<Scene id="queued">',
    '<Scene id="queued"><ShiftEnd then="closed" />',
  );
  expect(told(walk(makeGame(text), "wait 29", "one: lock").happenings).at(-1)).toBe(
    "30 shift-end one.queued.shift-end > closed",
  );
});

test("a ShiftEnd may lead to another scene, which is then ended too", () => {
  const last = `
  <Scene id="last">
    <Action do="close" then="closed">Closed.</Action>
  </Scene>
  <Ending id="closed"`;
  const text = CHAIN.replace('<Ending id="closed"', last).replace(
    '<Action do="close" then="closed">',
    '<ShiftEnd then="last" />\n    $&',
  );
  expect(told(walk(makeGame(text), "wait 40").happenings).slice(-2)).toEqual([
    "30 shift-end one.open.shift-end > last",
    "30 shift-end one.shift-end > left",
  ]);
});

test("the shift ends every open case at once, once, and nothing is taken afterwards", () => {
  const game = makeGame(ONE + LATER);
  const { position, happenings } = walk(game, "wait 100");
  expect(told(happenings).slice(2)).toEqual([
    "30 access-ended",
    "30 shift-end one.shift-end > left",
    "30 shift-end later.shift-end > done",
  ]);
  for (const event of [makeAct({ case: "one", do: "lock" }), wait(1), { type: "pause" }] as const)
    expect(take(game, position, event, 1)).toEqual({ ok: false, refusal: "over" });
});

test("waiting goes on until something happens", () => {
  const game = makeGame(ONE + LATER);
  expect(walk(game, "wait").position.context.minute).toBe(10);
  expect(walk(game, "wait", "wait").position.context).toMatchObject({ minute: 30, ended: true });
});

test("an arrival that does not come is nothing to stop waiting for", () => {
  expect(walk(makeGame(conditional('when="told"')), "wait").position.context.ended).toBe(true);
});

test("the clock brings minutes, and pausing changes nothing", () => {
  const game = makeGame(ONE + LATER);
  const events: PlayEvent[] = [
    { type: "clock", minutes: 4 },
    { type: "pause" },
    { type: "resume" },
    { type: "clock", minutes: 6 },
  ];
  const { position, happenings } = walkEvents(game, events);
  expect(position.context.minute).toBe(10);
  expect(happenings.at(-1)).toMatchObject({ kind: "arrived", case: "later", seq: 3 });
});

test("minutes that make no sense move nothing", () => {
  const game = makeGame(ONE);
  for (const minutes of [0, -3, Number.NaN])
    expect(walkEvents(game, [wait(minutes)]).position).toEqual(begin(game).position);
});

const wait = (minutes: number) => ({ type: "wait", minutes }) as const;

const FORGED = ["tick", "arrive", "shift-end", "*", "", "__proto__", "constructor", "toString"];

test.each(FORGED)(
  "a forged name `%s` is refused, wherever it stands, and nothing is thrown",
  (name) => {
    const game = makeGame(ONE + LATER);
    const { position } = begin(game);
    const answers = { broken: "no", never: "no" };
    const events: PlayEvent[] = [
      makeAct({ case: name, do: "lock" }),
      makeAct({ case: "one", do: name }),
      makeAct({ case: "one", do: "escalate", to: name }),
      { type: "open", case: name, record: "account" },
      { type: "open", case: "one", record: name },
      { type: "worksheet", case: name, worksheet: "interest", answers },
      { type: "worksheet", case: "one", worksheet: name, answers },
      { type: "worksheet", case: "one", worksheet: "interest", answers: { [name]: "no" } },
      {
        type: "worksheet",
        case: "one",
        worksheet: "interest",
        answers: { ...answers, never: name },
      },
      JSON.parse(JSON.stringify({ type: name, at: 10, case: "one" })) as PlayEvent,
    ];
    for (const event of events) expect(take(game, position, event, 0)).toMatchObject({ ok: false });
  },
);

test("each refusal says what is wrong", () => {
  const game = makeGame(ONE + LATER);
  const refusal = (event: PlayEvent, ...before: string[]) => {
    const taken = take(game, walk(game, ...before).position, event, before.length);
    return taken.ok ? "taken" : taken.refusal;
  };
  expect(refusal(makeAct({ case: "none", do: "lock" }))).toBe("no-such-case");
  expect(refusal(makeAct({ case: "later", do: "close" }))).toBe("no-such-case");
  expect(refusal(makeAct({ case: "one", do: "lock" }), "one: lock")).toBe("not-open");
  expect(refusal({ type: "open", case: "one", record: "account" }, "one: lock")).toBe("not-open");
  expect(refusal(makeAct({ case: "one", do: "dance" }))).toBe("not-offered");
  expect(refusal(makeAct({ case: "one", do: "escalate" }))).toBe("incomplete");
  expect(refusal(makeAct({ case: "one", do: "call", to: "l3" }))).toBe("incomplete");
  expect(refusal(makeAct({ case: "one", do: "lock", to: "l2" }))).toBe("incomplete");
  expect(refusal({ type: "open", case: "one", record: "history" }, "wait")).toBe("not-offered");
  expect(
    refusal(
      {
        type: "worksheet",
        case: "later",
        worksheet: "interest",
        answers: { broken: "no", never: "no" },
      },
      "wait",
    ),
  ).toBe("not-offered");
});

test("a fact with the name of something every object has is a fact like any other", () => {
  const text = ONE.replaceAll("account", "constructor");
  const game = makeGame(text);
  expect(walk(game, "one: lock").position.value["one"]).toBe("hasty");
  expect(walk(game, "open constructor", "one: lock").position.value["one"]).toBe("done");
});

test("a replay is the same as going step by step", () => {
  const game = makeGame(CHAIN + LATER);
  const steps = ["wait 3", "one: lock", "wait", "wait", "later: remove", "wait"];
  const { events, happenings, position } = walk(game, ...steps);
  let here = begin(game);
  const all = [...here.happenings];
  for (const [seq, event] of events.entries()) {
    const taken = take(game, here.position, event, seq);
    if (!taken.ok) throw new Error(taken.refusal);
    here = taken;
    all.push(...taken.happenings);
  }
  expect({ happenings: all, position: here.position }).toEqual({ happenings, position });
});

test("a log that does not fit the scenario is not played", () => {
  const log = [wait(1), makeAct({ case: "one", do: "dance" })];
  expect(() => replay(makeGame(ONE), log)).toThrow("log entry 1 (act) is refused: not-offered");
});

test("a position can be kept as JSON and gone on from", () => {
  const game = makeGame(CHAIN + LATER);
  const events = walk(game, "wait 3", "one: lock", "wait", "wait", "later: remove", "wait").events;
  let [kept, live] = [begin(game).position, begin(game).position];
  for (const [seq, event] of events.entries()) {
    const a = take(game, JSON.parse(JSON.stringify(kept)) as typeof kept, event, seq);
    const b = take(game, live, event, seq);
    expect(a).toEqual(b);
    if (!a.ok || !b.ok) throw new Error("refused");
    [kept, live] = [a.position, b.position];
  }
});
