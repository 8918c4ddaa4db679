import { expect, test } from "vitest";

import { compileDraft } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { BUSY, CIRCLE } from "#app/language/scenario/make-odd.ts";
import { makeCompiled, makeScenario, GROUND } from "#app/language/scenario/make.ts";
import { begin, openGame, openQuickGame, replay, take } from "#app/language/scenario/play.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { playBot } from "./bot.ts";
import { chanceOf } from "./chance.ts";
import { findHistory } from "./find-history.ts";
import { makeWild } from "./make-wild.ts";
import { planOf } from "./plan.ts";
import { randomPolicy } from "./random-bot.ts";
import { search } from "./search.ts";

/** Compiled without a model path, which the search does not need. */
function compiledOf(text: string, minutes = 24): Compiled {
  return compileDraft(makeScenario(text, minutes), GROUND);
}

/** Whether anything at all can take a case out of its scene: every button tried, every minute, to the end. */
function canLeave(game: Game, events: readonly PlayEvent[], caseId: string): boolean {
  const { scenario, desk } = game.compiled;
  const from = replay(game, events).position;
  const state = from.value[caseId];
  const seen = new Set<string>();
  const open = [from];
  for (const position of open) {
    const tries: PlayEvent[] = [{ type: "wait", minutes: 1 }];
    for (const one of scenario.cases) {
      for (const { id, to } of desk.actions)
        for (const team of to.length > 0 ? to : [null])
          tries.push({
            ...{ type: "act", case: one.id, do: id, to: team },
            ...{ cites: [], certainty: null, note: "", attaches: [] },
          });
      for (const { id } of one.records) tries.push({ type: "open", case: one.id, record: id });
    }
    for (const event of tries) {
      const taken = take(game, position, event, 0);
      if (!taken.ok) continue;
      const left = taken.happenings.find(
        (happening) =>
          happening.case === caseId &&
          happening.scene === state &&
          happening.then !== null &&
          happening.then !== state,
      );
      if (left && left.kind !== "shift-end") return true;
      const key = JSON.stringify(taken.position);
      if (left || isOver(game, taken.position) || seen.has(key)) continue;
      seen.add(key);
      open.push(taken.position);
    }
  }
  return false;
}

const busy = makeCompiled(BUSY, 22);
const WILD = Array.from({ length: 24 }, (_, seed) => seed + 1);

test("every witness of generated scenarios replays with XState to where it says, and every lock is one", () => {
  let locks = 0;
  for (const seed of WILD) {
    const compiled = compiledOf(makeWild(chanceOf(seed), 2, 3), 10);
    const game = openGame(compiled);
    const quick = openQuickGame(compiled);
    const found = search(planOf(compiled));
    expect([seed, found.complete]).toEqual([seed, true]);
    for (const { case: one, state, witness } of found.reached) {
      if (!witness) continue;
      const { position, happenings } = replay(game, witness.events);
      const passed = happenings.some((each) => each.case === one && each.then === state);
      expect([seed, one, state, passed]).toEqual([seed, one, state, true]);
      expect(position.context.minute).toBe(witness.minute);
      expect(Object.keys(position.context.facts).sort()).toEqual(witness.facts);
    }
    for (const { case: one, scene, witness } of found.softLocks) {
      expect(replay(game, witness.events).position.value[one]).toBe(scene);
      expect([seed, scene, canLeave(quick, witness.events, one)]).toEqual([seed, scene, false]);
      locks += 1;
    }
  }
  expect(locks).toBeGreaterThan(3);
});

test("what no run reaches, random plays never reach either", () => {
  let unreached = 0;
  for (const seed of WILD) {
    const compiled = compiledOf(makeWild(chanceOf(seed)), 16);
    const plan = planOf(compiled);
    const found = search(plan);
    const policy = randomPolicy(plan, chanceOf(seed));
    for (let play = 0; play < 40; play += 1) {
      for (const { kind, case: one, what, then } of playBot(plan, policy).happenings) {
        if (one === null) continue;
        if (then !== null) expect([seed, one, then, found.reaches(one, then)][3]).toBe(true);
        if (what !== null && kind !== "opened" && kind !== "filled")
          expect([seed, what, found.happens(one, what)]).toEqual([seed, what, true]);
      }
    }
    unreached += found.reached.filter(({ witness }) => witness === null).length;
  }
  expect(unreached).toBeGreaterThan(10);
});

test("with a limit too small nothing is claimed that is not certain", () => {
  for (const seed of WILD) {
    const compiled = compiledOf(makeWild(chanceOf(seed)), 16);
    const whole = search(planOf(compiled));
    const part = search(planOf(compiled), 5);
    for (const one of compiled.scenario.cases)
      for (const { id } of [...one.scenes, ...one.endings])
        if (part.reaches(one.id, id) !== null)
          expect([seed, id, part.reaches(one.id, id)]).toEqual([
            seed,
            id,
            whole.reaches(one.id, id),
          ]);
    const known = new Set(whole.softLocks.map(({ case: one, scene }) => `${one}.${scene}`));
    for (const lock of part.softLocks) expect(known).toContain(`${lock.case}.${lock.scene}`);
  }
});

const LOCKED = `
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">A.</Record>
  <Scene id="open">
    <Action do="lock" when="account" unless="told" then="locked">L.</Action>
    <Action do="label" sets="told">T.</Action>
    <Action do="close" then="again">C.</Action>
  </Scene>
  <Scene id="again">
    <Action do="lock" unless="told" then="locked">L.</Action>
  </Scene>
  <Ending id="locked" outcome="handled">L.</Ending>
  <Ending id="left" outcome="missed">L.</Ending>
  <ShiftEnd then="left" />
</Case>`;

test("a scene that a fact closes for good is a lock, told with its shortest run", () => {
  const found = search(planOf(compiledOf(LOCKED)));
  expect(found.softLocks).toMatchObject([
    { case: "one", scene: "again", witness: { minute: 2, facts: ["told"] } },
  ]);
  expect(found.softLocks[0]?.witness.events).toMatchObject([{ do: "label" }, { do: "close" }]);
});

test.each([
  [
    "the scene's own shift end says that waiting is meant",
    /(<Scene id="again">)/,
    '$1\n<ShiftEnd then="left" />\n',
  ],
  [
    "an effect leads out",
    /(<Scene id="again">)/,
    '$1\n<After minutes="9" then="left">E.</After>\n',
  ],
  [
    "another action leads out",
    /(<Scene id="again">)/,
    '$1\n<Action do="close" then="left">C.</Action>\n',
  ],
  ["nothing sets the fact", / sets="told"/, ""],
])("no lock: %s", (_, from, to) => {
  expect(search(planOf(compiledOf(LOCKED.replace(from, to)))).softLocks).toEqual([]);
});

test("a scene that only lacks time is no lock", () => {
  const late = LOCKED.replace(/ sets="told"/, "").replace('arrives="16:00"', 'arrives="16:23"');
  expect(search(planOf(compiledOf(late))).softLocks).toEqual([]);
});

test("a fact that another case can still set keeps a scene open", () => {
  const text = (sets: string) => `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" when="helped" then="done">L.</Action>
  </Scene>
  <Ending id="done" outcome="handled">L.</Ending>
  <Ending id="left" outcome="missed">L.</Ending>
  <ShiftEnd then="left" />
</Case>
<Case id="two" title="Two" arrives="16:05">
  <Scene id="open">
    <Action do="close" then="done"${sets}>H.</Action>
  </Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  const [helped, alone] = [' sets="helped"', ""].map((sets) =>
    search(planOf(compiledOf(text(sets)))),
  );
  // Once the other case is over without it, nobody helps any more; here it cannot be.
  expect(helped?.softLocks).toEqual([]);
  expect(alone?.softLocks).toMatchObject([{ case: "one", scene: "open", witness: { events: [] } }]);
});

test("the busy scenario and the circle have neither locks nor places that nobody reaches", () => {
  for (const compiled of [busy, makeCompiled(CIRCLE)]) {
    const found = search(planOf(compiled));
    expect(found.complete).toBe(true);
    expect(found.softLocks).toEqual([]);
    expect(found.reached.filter(({ witness }) => witness === null)).toEqual([]);
  }
});

test("a history to play from is the shortest there is", () => {
  const compiled = busy;
  const history = findHistory(compiled, { case: "press", state: "open" });
  expect(history?.facts).toContain("went-dark");
  expect(history?.events).toHaveLength(2);
  const { position } = replay(openGame(compiled), history?.events ?? []);
  expect(position.value["press"]).toBe("open");
  expect(findHistory(compiled, { case: "one", state: "open" })?.events).toEqual([]);
  expect(findHistory(compiled, { case: "one", state: "nowhere" })).toBeNull();
  expect(begin(openGame(compiled)).position.value["one"]).toBe("open");
});
