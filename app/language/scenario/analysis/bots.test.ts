import { expect, test } from "vitest";

import { BUSY } from "#app/language/scenario/make-odd.ts";
import { makeCompiled } from "#app/language/scenario/make.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { playBot } from "./bot.ts";
import { playBots, playRandom } from "./bots.ts";
import { chanceOf } from "./chance.ts";
import { planOf } from "./plan.ts";
import { randomPolicy } from "./random-bot.ts";
import { tallyOf } from "./tally.ts";

const busy = makeCompiled(BUSY, 22);
const plan = planOf(busy);

test("the tally of a random run is its score, to the point", () => {
  const tally = tallyOf(busy);
  const policy = randomPolicy(plan, chanceOf(7));
  const points = new Set<number>();
  for (let play = 0; play < 200; play += 1) {
    const { events, happenings } = playBot(plan, policy);
    const score = scoreOf(busy, events, happenings);
    const { critical, ...sum } = tally(events, happenings);
    expect(sum).toEqual({ points: score.points, percent: score.percent, passed: score.passed });
    expect(critical).toBe(score.critical.length > 0);
    points.add(score.points);
  }
  expect(points.size).toBeGreaterThan(20);
});

test("the same seed plays the same, another seed plays otherwise", () => {
  const played = [1, 1, 2].map((seed) => playBots(plan, { plays: 100, seed }));
  expect(played[0]).toEqual(played[1]);
  expect(played[0]?.coverage).not.toEqual(played[2]?.coverage);
});

test("the model path earns everything, and the same decisions without reasons earn less", () => {
  const { bots } = playBots(plan, { plays: 10, seed: 1 });
  const find = (name: string) => bots.find(({ bot }) => bot === name);
  expect(find("policy-perfect")).toMatchObject({ mean: 100, passed: 1, critical: 0 });
  expect(find("wrong-reason")?.mean).toBeLessThan(100);
  expect(find("wrong-reason")?.mean).toBeGreaterThan(0);
});

test("a histogram counts every play once", () => {
  for (const { plays, histogram } of playBots(plan, { plays: 50, seed: 3 }).bots)
    expect(histogram.reduce((sum, each) => sum + each, 0)).toBe(plays);
});

test("coverage counts what random plays came by, in scenes and decisions that exist", () => {
  const { coverage } = playRandom(plan, { plays: 300, seed: 1 });
  expect(coverage.plays).toBe(300);
  expect(coverage.visits["one.open"]).toBeGreaterThanOrEqual(300);
  const states = busy.scenario.cases.flatMap((one) =>
    [...one.scenes, ...one.endings].map(({ id }) => `${one.id}.${id}`),
  );
  for (const state of Object.keys(coverage.visits)) expect(states).toContain(state);
  expect(Object.keys(coverage.taken)).toContain("one.queued.after.1");
});
