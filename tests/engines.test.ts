import { expect, test } from "vitest";
import { buildScenario } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { judgeNext, openLedger } from "#app/language/scenario/judge.ts";
import { BUSY, CIRCLE } from "#app/language/scenario/make-odd.ts";
import {
  makeChance,
  makeCompiled,
  makeEvent,
  makePath,
  walkEvents,
} from "#app/language/scenario/make.ts";
import { playPath } from "#app/language/scenario/path-plan.ts";
import { begin, openGame, openQuickGame, replay, take } from "#app/language/scenario/play.ts";
import { makePotential } from "#app/language/scenario/potential.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";

/** The scenario that ships, against the handbook and desk that ship. */
function buildFlagship(): Compiled {
  const { desk, handbook, scenarios } = readAuthored("scenarios");
  const source = scenarios.find(({ file }) => file.endsWith("the-last-report.mdx"));
  if (!source) throw new Error("it is not there");
  const { compiled, problems } = buildScenario(source, parseGround(desk, handbook));
  if (!compiled) throw new Error(problems.map((one) => one.message).join("; "));
  return compiled;
}

const flagship = buildFlagship();

test.each([
  ["the last report", flagship, 150, 50],
  ["a busy scenario", makeCompiled(BUSY, 22), 300, 40],
  ["a scenario with a circle", makeCompiled(CIRCLE), 50, 20],
] as const)("both engines play %s alike", (_, compiled, plays, steps) => {
  const [slow, quick] = [openGame(compiled), openQuickGame(compiled)];
  expect(begin(slow)).toEqual(begin(quick));
  let over = 0;
  for (let seed = 1; seed <= plays; seed += 1) {
    const chance = makeChance(seed);
    let [a, b] = [begin(slow).position, begin(quick).position];
    for (let seq = 0; seq < steps; seq += 1) {
      const event = makeEvent(compiled, chance);
      const taken = take(slow, a, event, seq);
      expect(taken).toEqual(take(quick, b, event, seq));
      if (!taken.ok) continue;
      a = taken.position;
      // What one engine leaves, the other can go on from; now and then the way through JSON too.
      b = chance(3) === 0 ? (JSON.parse(JSON.stringify(a)) as typeof a) : a;
    }
    if (isOver(quick, b)) over += 1;
  }
  expect(over).toBeGreaterThan(plays / 4);
});

test("the model path of the last report replays with both engines to what it says", () => {
  const { events, points, lines, proved } = flagship.model;
  expect(proved).toBe(true);
  const { score, happenings } = walkEvents(openGame(flagship), events);
  expect(score).toMatchObject({ points, of: points, percent: 100, passed: true });
  expect(score.lines).toEqual(lines);
  expect(replay(openQuickGame(flagship), events).happenings).toEqual(happenings);
});

test("no random play of the last report earns more than the bound at any of its steps", () => {
  const game = openQuickGame(flagship);
  const potential = makePotential(flagship);
  for (let seed = 1; seed <= 60; seed += 1) {
    const chance = makeChance(seed);
    const ledger = openLedger();
    const ahead: number[] = [];
    let { position } = begin(game);
    let points = 0;
    for (let seq = 0; seq < 40; seq += 1) {
      ahead.push(points + potential(position, ledger.judged));
      const event = makeEvent(flagship, chance);
      const taken = take(game, position, event, seq);
      if (!taken.ok) continue;
      position = taken.position;
      for (const happening of taken.happenings)
        for (const line of judgeNext(flagship, ledger, happening, event)) points += line.points;
    }
    expect(Math.min(...ahead)).toBeGreaterThanOrEqual(points);
  }
});

test("waiting the whole shift out ends every case", () => {
  const game = openGame(flagship);
  const { position } = playPath(game, makePath(["wait 60"]));
  expect(isOver(game, position)).toBe(true);
});
