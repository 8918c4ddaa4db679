/** Nobody passes by habit: constant strategies on every scenario that ships stay below the mark. */
import { expect, test } from "vitest";

import { buildScenario } from "#app/language/scenario/build.ts";
import type { Happening } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { expectedClauses, expectedPacket } from "#app/language/scenario/judged.ts";
import { begin, findScene, openQuickGame, take } from "#app/language/scenario/play.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const games = authored.scenarios.map((source) => {
  const { compiled } = buildScenario(source, ground);
  if (!compiled) throw new Error(`${source.file} does not build`);
  return openQuickGame(compiled);
});

/** Takes one action on everything that arrives, looking at nothing, with the clauses and the note of a good decision. */
function playHabit(game: Game, action: string, to: string | null) {
  let {
    position,
    happenings,
  }: { position: ReturnType<typeof begin>["position"]; happenings: readonly Happening[] } =
    begin(game);
  const events: PlayEvent[] = [];
  for (let step = 0; step < 500 && !isOver(game, position); step += 1) {
    const event = nextOf(game, position, action, to, events);
    const taken = take(game, position, event, events.length);
    if (!taken.ok) throw new Error(`${action}: ${taken.refusal}`);
    events.push(event);
    position = taken.position;
    happenings = [...happenings, ...taken.happenings];
  }
  return scoreOf(game.compiled, events, happenings);
}

/** The habit in the first open scene that has not met it yet, else waiting. */
function nextOf(
  game: Game,
  position: ReturnType<typeof begin>["position"],
  action: string,
  to: string | null,
  events: readonly PlayEvent[],
): PlayEvent {
  for (const one of game.compiled.scenario.cases) {
    const scene = findScene(one, position);
    if (!scene) continue;
    const met = events.filter((event) => event.type === "act" && event.case === one.id).length;
    if (met >= one.scenes.length) continue;
    const choice = scene.choices.find((candidate) => candidate.do === action) ?? scene.choices[0];
    const act: ActEvent = {
      ...{ type: "act", case: one.id, do: action, to, certainty: 3 },
      cites: choice ? [...expectedClauses(scene, choice)] : [],
      note: "As always.",
      attaches: choice ? expectedPacket(scene, choice).filter((item) => item !== "note") : [],
    };
    return act;
  }
  return { type: "wait", minutes: null };
}

const desk = ground.desk;
const habits = desk.actions.flatMap((action): (readonly [string, string | null])[] =>
  action.to.length === 0 ? [[action.id, null]] : action.to.map((team) => [action.id, team]),
);

test.each(habits)("always %s %s passes no scenario", (action, to) => {
  for (const game of games) {
    const score = playHabit(game, action, to);
    expect({ slug: game.compiled.scenario.slug, passed: score.passed }).toMatchObject({
      passed: false,
    });
    expect(score.percent).toBeLessThan(score.pass);
  }
});

test("doing nothing at all earns nothing, overall and in every skill", () => {
  for (const game of games) {
    const taken = take(game, begin(game).position, { type: "wait", minutes: 600 }, 0);
    if (!taken.ok) throw new Error(taken.refusal);
    const score = scoreOf(game.compiled, [{ type: "wait", minutes: 600 }], taken.happenings);
    expect(score.percent).toBe(0);
    expect(score.skills.filter(({ points }) => points > 0)).toEqual([]);
  }
});

test("there is more than one habit, and more than no scenario", () => {
  expect(habits.length).toBeGreaterThan(12);
  expect(games.length).toBeGreaterThan(0);
});
