import { expect, test } from "vitest";
import { makeQuickGame, told, walkEvents } from "./make.ts";
import { BUSY, CIRCLE } from "./make-odd.ts";
import { findModelPath } from "./model-search.ts";
import type { ModelPath } from "./model.ts";
import type { Game } from "./run.ts";

/** The model path in short: what happens on it. */
function modelOf(game: Game): { model: ModelPath; happened: string[] } {
  const { model } = game.compiled;
  const { score, happenings } = walkEvents(game, model.events);
  expect(score.points).toBe(model.points);
  expect(score.lines).toEqual(model.lines);
  expect(score.percent).toBe(100);
  return { model, happened: told(happenings).filter((line) => !/arrived|access/.test(line)) };
}

const simple = (id: string, arrives: string, rest = "", actions = "") => `
<Case id="${id}" title="A case" arrives="${arrives}" ${rest}>
  <Record id="${id}-look" title="Look" minutes="3">What there is.</Record>
  <Scene id="open">
    ${actions}
    <Action do="lock" when="${id}-look" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
    <Action do="lock" then="done" verdict="weak" skills="identity" cites="AU-1">L.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>`;

test("with time enough every case gets its best", () => {
  const { model } = modelOf(makeQuickGame(simple("one", "16:00") + simple("two", "16:02")));
  expect(model).toMatchObject({ points: 22, proved: true });
});

test("a model path carries what is expected: clauses, and a packet of what was opened", () => {
  const text = simple("one", "16:00").replace(
    'cites="AU-1">',
    'cites="AU-1 RQ-1" asks="note one-look">',
  );
  const { model } = modelOf(makeQuickGame(text));
  expect(model.lines.map((line) => line.points)).toEqual([10, 2, 1]);
  expect(model.events.at(-1)).toMatchObject({ attaches: ["one-look"], cites: ["AU-1", "RQ-1"] });
});

test("in too short a shift the search finds what fits", () => {
  // A case takes four minutes and gives 11, or one minute, unseen, and gives 4; a lock counts before its minute passes.
  const text = ["one", "two", "three"].map((id) => simple(id, "16:00")).join("");
  expect(modelOf(makeQuickGame(text, 12)).model).toMatchObject({ points: 33, proved: true });
  expect(modelOf(makeQuickGame(text, 9)).model).toMatchObject({ points: 26, proved: true });
  expect(modelOf(makeQuickGame(text, 5)).model).toMatchObject({ points: 15, proved: true });
});

test("of cases that come on a fact and on its absence the better is chosen, or both when they can be had", () => {
  const set = '<Action do="label" sets="told">T.</Action>';
  const [first, reply, calm] = [
    simple("one", "16:00", "", set),
    (at: string) => simple("reply", at, 'when="told"'),
    (at: string) => simple("calm", at, 'unless="told"'),
  ];
  const both = makeQuickGame(first + calm("16:10") + reply("16:15"));
  expect(modelOf(both).model).toMatchObject({ points: 33, proved: true });
  const either = makeQuickGame(first + calm("16:10") + reply("16:10"));
  expect(modelOf(either).model).toMatchObject({ points: 22, proved: true });
  const poor = calm("16:10").replace('verdict="best"', 'verdict="weak"');
  const better = modelOf(makeQuickGame(first + poor + reply("16:10")));
  expect(better.model).toMatchObject({ points: 22, proved: true });
  expect(better.happened).toContain("0 chose one.open.1");
});

test("a case that a record brings is brought", () => {
  const text =
    simple("one", "16:00").replace(/when="one-look" /, "") +
    simple("two", "16:10", 'when="one-look"');
  expect(modelOf(makeQuickGame(text)).model).toMatchObject({ points: 22, proved: true });
});

test("a record is opened when that closes a lesser branch", () => {
  const text = simple("one", "16:00", "", "").replace(
    /<Action do="lock" when[^]*?<\/Scene>/,
    `<Action do="lock" unless="one-look" then="done" verdict="weak" skills="identity" cites="AU-1">L.</Action>
     <Action do="lock" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
   </Scene>`,
  );
  const { model, happened } = modelOf(makeQuickGame(text));
  expect(happened).toEqual(["0 opened one-look", "3 chose one.open.2 > done"]);
  expect(model).toMatchObject({ points: 11, proved: true });
});

test("of several teams the one that the author names first is taken", () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="escalate" to="l3 l2" then="done" verdict="best" skills="care" cites="AU-1">E.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  expect(modelOf(makeQuickGame(text)).model.events).toMatchObject([{ do: "escalate", to: "l3" }]);
});

test("a team is found that no earlier choice takes", () => {
  const text = simple("one", "16:00").replace(
    /<Action do="lock" when[^]*?<\/Scene>/,
    `<Action do="escalate" to="l2" then="done" verdict="weak" skills="identity" cites="AU-1">E.</Action>
     <Action do="escalate" then="done" verdict="best" skills="identity" cites="AU-1">E.</Action>
   </Scene>`,
  );
  expect(modelOf(makeQuickGame(text)).model).toMatchObject({
    points: 11,
    proved: true,
    events: [{ do: "escalate", to: "l3" }],
  });
});

test("an effect worth waiting for is waited for", () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="close" then="done" verdict="acceptable" skills="care" cites="AU-1">C.</Action>
    <Action do="call" then="asked">Asked.</Action>
  </Scene>
  <Scene id="asked">
    <Action do="close" then="done" verdict="acceptable" skills="care" cites="AU-1">C.</Action>
    <After minutes="9" then="answered">An answer.</After>
  </Scene>
  <Scene id="answered">
    <Action do="lock" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  expect(modelOf(makeQuickGame(text)).happened).toEqual([
    "0 chose one.open.2 > asked",
    "9 effect one.asked.after.1 > answered",
    "9 chose one.answered.1 > done",
  ]);
  // Nine minutes are more than this shift has left: the lesser decision, at once.
  expect(modelOf(makeQuickGame(text, 8)).model).toMatchObject({ points: 8, proved: true });
});

test("a moment that nothing announces is waited for: an effect that has to fall after one thing and before another", () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="call" minutes="0" then="running">Set going.</Action>
  </Scene>
  <Scene id="running">
    <After minutes="3" then="done" sets="rang">It rings.</After>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
<Case id="early" title="Only before it rings" arrives="16:05" unless="rang">
  <Scene id="open">
    <Action do="close" then="done" verdict="best" skills="care" cites="AU-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
<Case id="late" title="Only after it rang" arrives="16:09" when="rang">
  <Scene id="open">
    <Action do="close" then="done" verdict="best" skills="care" cites="AU-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  expect(modelOf(makeQuickGame(text)).model).toMatchObject({ points: 22, proved: true });
});

test("scenes in a circle are gone round when that earns more", () => {
  expect(modelOf(makeQuickGame(CIRCLE)).model).toMatchObject({ points: 22, proved: true });
});

test("a fallback can be the best there is, with what it is expected to cite", () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">A.</Record>
  <Scene id="open">
    <Action do="lock" then="done" verdict="harmful" skills="identity" cites="AU-1">L.</Action>
    <Otherwise verdict="best" skills="care" cites="EV-1">Wait.</Otherwise>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  expect(modelOf(makeQuickGame(text)).model).toMatchObject({ points: 11, proved: true });
});

test("a search that is stopped says so and still gives a path that can be played", () => {
  const game = makeQuickGame(BUSY, 22);
  for (const limit of [0, 1, 5]) {
    const model = findModelPath(game, limit);
    expect(model.proved).toBe(false);
    expect(model.visited).toBeLessThanOrEqual(limit);
    expect(walkEvents(game, model.events).score.points).toBe(model.points);
    expect(model.points).toBeLessThanOrEqual(game.compiled.model.points);
  }
});

test("a shift with nothing to earn has a model path of no points", () => {
  const text = simple("one", "16:00").replaceAll(
    / verdict="\w+" skills="identity" cites="AU-1"/g,
    "",
  );
  expect(modelOfNothing(text)).toMatchObject({ points: 0, lines: [], proved: true });
});

function modelOfNothing(text: string): ModelPath {
  return makeQuickGame(text).compiled.model;
}
