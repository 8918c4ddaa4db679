/** Nobody passes who took an account away that was not theirs to take: tried in every case of every scenario, with the model path around it. */
import { expect, test } from "vitest";

import { buildForms, buildScenario, compile } from "#app/language/scenario/build.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { makeAct, makeChance, makeEvent } from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { begin, findScene, openQuickGame, take } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Score } from "#app/language/scenario/score.ts";
import { factsAt } from "#app/language/scenario/worth.ts";
import { parseGround } from "#app/library/ground.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { generate, WITH_FACTS } from "./oracle/generate.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const games = authored.scenarios.flatMap((source) =>
  buildForms(source, ground).map(({ compiled }) => {
    if (!compiled) throw new Error(`${source.file} has errors`);
    return openQuickGame(compiled);
  }),
);
const attempts = games.flatMap((game) =>
  game.compiled.scenario.cases.flatMap((one) =>
    ["suspend", "deactivate", "limit"].map((button) => {
      const { slug, form } = game.compiled.scenario;
      return [`${slug} ${form}`, one.id, button, game] as const;
    }),
  ),
);

/** The model path; as soon as the case is on the desk the button is pressed, then the model path goes on as far as it can. */
function playWith(game: Game, caseId: string, button: string): Score | null {
  const one = game.compiled.scenario.cases.find(({ id }) => id === caseId);
  if (!one) throw new Error(`no case ${caseId}`);
  let { position, happenings } = begin(game);
  const events: PlayEvent[] = [];
  let pressed = false;
  const send = (event: PlayEvent): boolean => {
    const taken = take(game, position, event, events.length);
    if (!taken.ok) return false;
    events.push(event);
    position = taken.position;
    happenings = [...happenings, ...taken.happenings];
    return true;
  };
  const press = () => {
    const scene = findScene(one, position);
    if (pressed || !scene) return;
    pressed = send(makeAct({ case: caseId, do: button }));
  };
  press();
  for (const event of game.compiled.model.events) {
    send(event);
    press();
  }
  while (send({ type: "wait", minutes: null }));
  return pressed ? scoreOf(game.compiled, events, happenings) : null;
}

test("there are seventeen cases and more in each of three forms, and most have an account", () => {
  const cases = games.flatMap((game) => game.compiled.scenario.cases);
  expect(games).toHaveLength(9);
  expect(cases.length).toBeGreaterThanOrEqual(3 * 17);
  expect(cases.filter(({ account }) => account !== null).length).toBeGreaterThanOrEqual(3 * 10);
});

test.each(attempts)(
  "%s, %s: %s is judged, and taking an account away never passes",
  (_slug, caseId, button, game) => {
    const score = playWith(game, caseId, button);
    // A case that only comes when something went wrong does not come on the model path.
    if (score === null)
      return expect(game.compiled.model.lines.map((line) => line.case)).not.toContain(caseId);
    const one = game.compiled.scenario.cases.find(({ id }) => id === caseId);
    const scene = one?.scenes[0]?.id ?? "";
    const { handle } = factsAt(game.compiled, { case: caseId, scene });
    if (handle === null) return;
    const lines = score.lines.filter((line) => line.case === caseId && line.kind === "decision");
    if (button === "limit") {
      expect(lines[0]?.verdict).toMatch(/weak|harmful/);
      return;
    }
    expect(score.passed).toBe(false);
    expect(score.critical.some((what) => what.startsWith(`${caseId}.`))).toBe(true);
  },
);

const SOMEBODY = { handle: "somebody", flags: [] };
/** The drawn texts name things of a smaller handbook; that alone keeps nobody from playing them. */
const OF_NAMES = new Set([
  ...["scene-facts-are-known", "every-answer-exists", "every-clause-exists", "skills-are-declared"],
  ...["every-worksheet-exists", "every-team-exists", "paths-hold", "paths-can-be-read"],
]);

test("in scenarios drawn at random nobody passes who took an account away, whenever and whatever else is done", () => {
  const button = "deactivate";
  let pressed = 0;
  for (let number = WITH_FACTS; number < WITH_FACTS + 100; number += 1) {
    const source = { file: "scenarios/drawn.mdx", text: generate(number) };
    const { value: scenario } = parseScenario(source);
    const authored = scenario.cases.flatMap(({ scenes }) =>
      scenes.flatMap(({ choices }) => choices),
    );
    // The checker refuses an author who makes less of it.
    if (authored.some((one) => one.do === button && (one.verdict ?? "critical") !== "critical"))
      continue;
    const { problems } = buildScenario(source, ground);
    if (problems.some(({ code, severity }) => severity === "error" && !OF_NAMES.has(code)))
      continue;
    const cases = scenario.cases.map((one) => ({ ...one, account: one.account ?? SOMEBODY }));
    const game = openQuickGame(compile({ ...scenario, cases }, ground));
    const chance = makeChance(number);
    let { position, happenings } = begin(game);
    const events: PlayEvent[] = [];
    let taken = false;
    for (let n = 0; n < 60; n += 1) {
      const event = makeEvent(game.compiled, chance);
      const act = chance(3) === 0 && "case" in event;
      const next = act ? makeAct({ case: event.case, do: button }) : event;
      const one = "case" in next ? scenario.cases.find(({ id }) => id === next.case) : undefined;
      const open = one && findScene(one, position);
      const answer = take(game, position, next, events.length);
      if (!answer.ok) continue;
      taken ||= act && Boolean(open);
      events.push(next);
      position = answer.position;
      happenings = [...happenings, ...answer.happenings];
    }
    if (!taken) continue;
    pressed += 1;
    const score = scoreOf(game.compiled, events, happenings);
    expect([number, score.passed, score.critical.length > 0]).toEqual([number, false, true]);
  }
  expect(pressed).toBeGreaterThan(10);
});
