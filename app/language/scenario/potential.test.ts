import { expect, test } from "vitest";
import { judgeNext, openLedger } from "./judge.ts";
import { BUSY, CIRCLE } from "./make-odd.ts";
import { makeChance, makeEvent, makeQuickGame } from "./make.ts";
import { begin, take } from "./play.ts";
import { makePotential } from "./potential.ts";
import type { Game } from "./run.ts";

/** Plays at random; at every step the bound then, and what was earned from there to the end. */
function boundsAndGains(game: Game, seed: number): { bound: number; gain: number }[] {
  const potential = makePotential(game.compiled);
  const chance = makeChance(seed);
  const ledger = openLedger();
  let { position } = begin(game);
  let points = 0;
  const seen: { bound: number; before: number }[] = [];
  for (let seq = 0; seq < 60; seq += 1) {
    seen.push({ bound: potential(position, ledger.judged), before: points });
    const event = makeEvent(game.compiled, chance);
    const taken = take(game, position, event, seq);
    if (!taken.ok) continue;
    position = taken.position;
    for (const happening of taken.happenings)
      for (const line of judgeNext(game.compiled, ledger, happening, event)) points += line.points;
  }
  return seen.map(({ bound, before }) => ({ bound, gain: points - before }));
}

const SWITCHED = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open"><Action do="lock" then="done" sets="locked" verdict="best" skills="identity" cites="AU-1">L.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
${["unless", "when"]
  .map(
    (word, i) => `
<Case id="${word}" title="Two" arrives="16:${10 + 5 * i}" ${word}="locked">
  <Scene id="open"><Action do="close" then="done" verdict="best" skills="identity" cites="AU-1">C.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`,
  )
  .join("")}`;

test.each([
  ["a scenario with everything in it", BUSY],
  ["scenes in a circle", CIRCLE],
  ["arrivals that hang on the same fact", SWITCHED],
])("no play ever earns more than the bound: %s", (_, text) => {
  const game = makeQuickGame(text, 22);
  for (let seed = 1; seed <= 120; seed += 1)
    for (const { bound, gain } of boundsAndGains(game, seed))
      expect(bound).toBeGreaterThanOrEqual(gain);
});

const potentialAtStart = (text: string) => {
  const game = makeQuickGame(text);
  return makePotential(game.compiled)(begin(game).position, new Set());
};

test("cases that come on a fact and on its absence at the same minute are not counted together", () => {
  const same = SWITCHED.replace("16:15", "16:10");
  expect(potentialAtStart(SWITCHED)).toBe(33);
  expect(potentialAtStart(same)).toBe(22);
});

test("what only comes after harm is not counted: the model path does none", () => {
  const text = SWITCHED.replace('verdict="best"', 'verdict="harmful"').replace(
    'unless="locked"',
    'when="locked"',
  );
  expect(potentialAtStart(text)).toBe(0);
});

test("nothing is left to earn when every case has ended", () => {
  const game = makeQuickGame(SWITCHED);
  const taken = take(game, begin(game).position, { type: "wait", minutes: 60 }, 0);
  if (!taken.ok) throw new Error(taken.refusal);
  expect(makePotential(game.compiled)(taken.position, new Set())).toBe(0);
});
