import { expect, test } from "vitest";

import type { Adjustment } from "#app/attempts/results/adjustment.ts";
import { effectiveScore, targetOf } from "#app/attempts/results/effective-score.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { openQuickGame, replay } from "#app/language/scenario/play.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { scoreSheet } from "#app/review/reading/score-sheet.ts";
import { demoPeople } from "./demo-people.ts";
import { demoAttempts, SPRING } from "./demo-plan.ts";
import { HABITS } from "./habits.ts";
import { playDemoAttempt } from "./play-demo-attempt.ts";
import { simulateAttempt } from "./simulate-attempt.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const games: readonly Game[] = authored.scenarios.map((source) =>
  openQuickGame(buildScenario(source, ground).compiled as Compiled),
);

const sum = (all: readonly { readonly points: number; readonly of: number }[]) => ({
  points: all.reduce((total, { points }) => total + points, 0),
  of: all.reduce((total, { of }) => total + of, 0),
});

/** Every other verdict is changed by a manager: what is added up is the score in force. */
function expectToAddUp(game: Game, events: readonly PlayEvent[], change: boolean): void {
  const { compiled } = game;
  const { happenings, position } = replay(game, events);
  const byKey = scoreOf(compiled, events, happenings);
  const decided = byKey.lines.filter(({ kind }) => kind === "decision");
  const changes = decided
    .filter((_, index) => change && index % 2 === 0)
    .map((line, index): Adjustment => ({
      ...{ number: index + 1, kind: "verdict", target: targetOf(line), reason: "" },
      ...{ actorId: "manager", at: new Date(0), before: { verdict: line.verdict ?? "weak" } },
      after: { verdict: "acceptable" },
    }));
  const score = effectiveScore(byKey, changes);
  const over = isOver(game, position);
  const seen = { compiled, html: {}, events, happenings, position, over };
  const view = viewDebrief(game, seen, score, "assessment", {});
  const sheet = scoreSheet(score, view, happenings);
  const only = sheet.only.map(({ of }) => ({ points: 0, of }));
  expect(sum([...sheet.lines, ...only])).toEqual({ points: sheet.points, of: sheet.of });
  for (const { skill, points, of } of score.skills)
    expect(sum(sheet.skillParts[skill] ?? []), skill).toEqual({ points, of });
}

test("the lines of a score and what only the model path earns add up, to the whole and in each skill, whatever the habit", () => {
  for (const game of games)
    for (const habit of HABITS)
      for (const ability of [-2, 0.5])
        for (const seed of [1, 2])
          for (const change of [false, true])
            expectToAddUp(game, simulateAttempt({ game, habit, ability, seed }), change);
});

test("so they do for whoever does nothing at all", () => {
  for (const game of games) expectToAddUp(game, [{ type: "wait", minutes: 120 }], false);
});

test("so they do for every attempt of the demonstration", () => {
  const people = demoPeople(0, 20);
  for (const planned of demoAttempts("spring", people.length, SPRING, games.length)) {
    const [person, game] = [people[planned.person], games[planned.scenario]];
    if (!person || !game) throw new Error("the plan names somebody or something that is not there");
    const { events } = playDemoAttempt({
      ...{ compiled: game.compiled, habit: person.habit, seed: planned.seed, startedAt: 0 },
      ...{ ability: person.ability + planned.learned, share: planned.share },
    });
    expectToAddUp(game, events, false);
  }
});
