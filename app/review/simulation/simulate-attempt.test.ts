import { expect, test } from "vitest";

import { decisionsOf } from "#app/attempts/counting/decisions-of.ts";
import { effectiveScore } from "#app/attempts/results/effective-score.ts";
import { isRight, type Response } from "#app/attempts/results/result.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { openGame, openQuickGame, replay } from "#app/language/scenario/play.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { sensitivity } from "#app/review/statistics/sensitivity.ts";
import { HABITS, type Habit } from "./habits.ts";
import { simulateAttempt } from "./simulate-attempt.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const games: readonly Game[] = authored.scenarios.map((source) =>
  openQuickGame(buildScenario(source, ground).compiled as Compiled),
);
const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

function play(game: Game, habit: Habit, ability: number, seed: number) {
  const events = simulateAttempt({ game, habit, ability, seed });
  const { happenings } = replay(game, events);
  const score = effectiveScore(scoreOf(game.compiled, events, happenings), []);
  const replayed = { compiled: game.compiled, events, happenings, sectionOf: () => null };
  return { score, decisions: decisionsOf(replayed, score) };
}

function playAll(habit: Habit, ability: number) {
  return games.flatMap((game) => SEEDS.map((seed) => play(game, habit, ability, seed)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const meanPercent = (habit: Habit, ability: number) =>
  mean(playAll(habit, ability).map(({ score }) => score.percent));

test("the same person plays the same way, another does not, and every attempt ends", () => {
  for (const game of games) {
    const real = openGame(game.compiled);
    for (const habit of HABITS) {
      const events = simulateAttempt({ game: real, habit, ability: 0.4, seed: 7 });
      expect(simulateAttempt({ game: real, habit, ability: 0.4, seed: 7 })).toEqual(events);
      expect(simulateAttempt({ game: real, habit, ability: 0.4, seed: 8 })).not.toEqual(events);
      expect(isOver(real, replay(real, events).position)).toBe(true);
    }
  }
});

test("a planted stronger ability earns more, for each habit that weighs what it sees", () => {
  for (const habit of ["careful", "hasty", "wrong-reason"] as const) {
    const [weak, middling, strong] = [-2, 0, 2].map((ability) => meanPercent(habit, ability));
    expect(weak).toBeLessThan(middling ?? 0);
    expect(middling).toBeLessThan(strong ?? 0);
  }
});

test("somebody careful and able passes mostly, and nobody passes by a habit", () => {
  const share = (habit: Habit, ability: number) =>
    mean(playAll(habit, ability).map(({ score }) => Number(score.passed)));
  expect(share("careful", 2)).toBeGreaterThan(0.7);
  for (const habit of ["always-escalate", "over-enforcing"] as const)
    expect(share(habit, 2)).toBe(0);
});

/** d′ and c of doing `response` where it is needed. */
function sensitivityTo(response: Response, habit: Habit) {
  const decisions = playAll(habit, 2).flatMap((one) => one.decisions);
  const count = (need: boolean, done: boolean) =>
    decisions.filter(
      (one) => (one.need === response) === need && (one.response === response) === done,
    ).length;
  const [hits, misses] = [count(true, true), count(true, false)];
  const [falseAlarms, rejections] = [count(false, true), count(false, false)];
  const { dPrime, criterion } = sensitivity({ hits, misses, falseAlarms, rejections });
  return { dPrime: dPrime ?? NaN, criterion: criterion ?? NaN };
}

test("always enforcing and always handing on tell nothing apart; being careful does", () => {
  for (const [habit, response] of [
    ["over-enforcing", "enforce"],
    ["always-escalate", "escalate"],
  ] as const) {
    const { dPrime, criterion } = sensitivityTo(response, habit);
    expect(Math.abs(dPrime)).toBeLessThan(0.6);
    expect(criterion).toBeLessThan(-1);
  }
  expect(sensitivityTo("enforce", "careful").dPrime).toBeGreaterThan(2);
});

test("careful people know when they are sure; hasty ones say that they are", () => {
  const rightWhenSure = (habit: Habit) => {
    const sure = playAll(habit, 0)
      .flatMap(({ decisions }) => decisions)
      .filter(({ certainty }) => certainty === 3);
    return mean(sure.map(({ verdict }) => Number(isRight(verdict))));
  };
  expect(rightWhenSure("careful")).toBeGreaterThan(0.75);
  expect(rightWhenSure("hasty")).toBeLessThan(0.6);
});

test("lines add up to the score and decisions to their lines, whatever the habit", () => {
  for (const habit of HABITS)
    for (const { score, decisions } of playAll(habit, -0.5)) {
      const points = score.lines.reduce((sum, line) => sum + line.points, 0);
      expect(points).toBe(score.points);
      const share = Math.min(1, Math.max(0, points / score.of));
      expect(Math.round(share * 100) + score.correction).toBe(score.percent);
      const lines = score.lines.filter(({ kind }) => kind === "decision");
      expect(decisions.map((one) => one.points)).toEqual(lines.map((line) => line.points));
      const total = decisions.reduce((sum, one) => sum + one.points, 0);
      for (const one of decisions) {
        expect(one.points + one.rest).toBe(total);
        expect(one.spent).toBeGreaterThanOrEqual(0);
        expect(one.spent).toBeLessThanOrEqual(one.minute);
      }
    }
});
