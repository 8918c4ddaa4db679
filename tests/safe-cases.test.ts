/** Nobody passes who took an account away that was not theirs to take, and whoever presses too much is told why: tried on every account of every form, and in scenarios drawn at random. */
import { expect, test } from "vitest";

import { buildForms, compile } from "#app/language/scenario/build.ts";
import { check } from "#app/language/scenario/check.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import {
  makeAct,
  makeChance,
  makeEvent,
  type Chance,
  type Walked,
} from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { begin, findScene, openQuickGame, take } from "#app/language/scenario/play.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import type { Case, Scenario } from "#app/language/scenario/scenario.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import { viewDesk, type Seen } from "#app/language/scenario/view-desk.ts";
import { parseGround } from "#app/library/ground.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { generate, WITH_FACTS } from "./oracle/generate.ts";

/** What each button that is not the trainee's is worth on any account. */
const VERDICTS = { deactivate: /critical/, suspend: /critical/, limit: /weak|harmful/ };
type Button = keyof typeof VERDICTS;
const BUTTONS = Object.keys(VERDICTS) as Button[];

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const games = authored.scenarios.flatMap((source) =>
  buildForms(source, ground).map(({ compiled }) => {
    if (!compiled) throw new Error(`${source.file} has errors`);
    return openQuickGame(compiled);
  }),
);
const presses = games.flatMap((game) =>
  game.compiled.scenario.cases
    .filter(({ account }) => account !== null)
    .flatMap((one) =>
      BUTTONS.map((button) => {
        const { slug, form } = game.compiled.scenario;
        return [`${slug} ${form}`, one.id, button, game, one] as const;
      }),
    ),
);

type Shift = Omit<Walked, "score">;

function start(game: Game): Shift {
  return { ...begin(game), events: [] };
}

/** One event further; the same shift where the desk refuses it. */
function goOn(game: Game, shift: Shift, event: PlayEvent): Shift {
  const taken = take(game, shift.position, event, shift.events.length);
  if (!taken.ok) return shift;
  return {
    position: taken.position,
    happenings: [...shift.happenings, ...taken.happenings],
    events: [...shift.events, event],
  };
}

/** The model path; as soon as the case is on the desk the button is pressed, then the model path goes on as far as it can. */
function playWith(game: Game, one: Case, button: Button) {
  const model = [...game.compiled.model.events];
  let before = start(game);
  while (!findScene(one, before.position)) {
    const next = model.shift();
    if (!next) throw new Error(`${one.id} does not come on the model path`);
    before = goOn(game, before, next);
  }
  const after = goOn(game, before, makeAct({ case: one.id, do: button }));
  const played = model.reduce((shift, event) => goOn(game, shift, event), after);
  return { before, after, end: goOn(game, played, { type: "wait", minutes: 600 }) };
}

function seenIn(game: Game, shift: Shift): Seen {
  const { compiled } = game;
  const prose = listProse(compiled.scenario).map(({ fragment, text }) => [fragment, text]);
  return {
    ...{ compiled, ...shift, over: isOver(game, shift.position) },
    html: Object.fromEntries(prose),
  };
}

test("each of the nine forms has an account to press on", () => {
  expect(new Set(presses.map(([form]) => form)).size).toBe(9);
  expect(presses.length).toBeGreaterThan(100);
});

test.each(presses)(
  "%s, %s: %s is judged, explained and told",
  (_form, _case, button, game, one) => {
    const { before, after, end } = playWith(game, one, button);
    const score = scoreOf(game.compiled, end.events, end.happenings);
    const isPressed = ({ seq }: { seq: number | null }) => seq === before.events.length;
    const line = score.lines.find((each) => each.kind === "decision" && isPressed(each));
    expect(line?.verdict).toMatch(VERDICTS[button]);
    if (button !== "limit") {
      expect(score.passed).toBe(false);
      expect(score.critical).toContain(line?.what);
    }
    const debrief = viewDebrief(game, seenIn(game, end), score, "assessment", {});
    const why = debrief.decisions.find(isPressed)?.whyHtml.replace(/<[^>]*>/g, "");
    expect(why?.trim().length).toBeGreaterThan(40);
    const storyIn = (shift: Shift) =>
      viewDesk(seenIn(game, shift), false).cases.find(({ id }) => id === one.id)?.story ?? [];
    expect(storyIn(after).length).toBeGreaterThan(storyIn(before).length);
    expect(after.position.value[one.id]).not.toBe(before.position.value[one.id]);
    const shown = JSON.stringify([viewDesk(seenIn(game, end), true), debrief]);
    expect(shown.match(/.{60}\[[a-z]+\]/gi)).toBeNull();
  },
);

const SOMEBODY = { handle: "somebody", flags: [] };
/** The drawn texts name things of a smaller handbook; that alone keeps nobody from playing them. */
const OF_NAMES = new Set([
  ...["scene-facts-are-known", "every-answer-exists", "every-clause-exists", "skills-are-declared"],
  ...["every-worksheet-exists", "every-team-exists", "paths-can-be-read"],
]);

/** The drawn scenario with an account in every case; null where something else than its names is wrong. */
function draw(number: number): Compiled | null {
  const source = { file: "scenarios/drawn.mdx", text: generate(number) };
  const { value: scenario, problems, own } = parseScenario(source);
  const found = [...problems, ...check({ scenario, source: own, ...ground })];
  if (found.some(({ code, severity }) => severity === "error" && !OF_NAMES.has(code))) return null;
  const cases = scenario.cases.map((one) => ({ ...one, account: one.account ?? SOMEBODY }));
  return compile({ ...scenario, cases }, ground);
}

/** Whether an author makes less of the button; for taking an account away the checker refuses that. */
function isSoftened({ cases }: Scenario, button: Button): boolean {
  const choices = cases.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.choices));
  return choices.some((one) => one.do === button && (one.verdict ?? "critical") !== "critical");
}

/** Sixty things that somebody might do, the button often among them; where it was pressed, by the entry in the log. */
function playAtRandom(game: Game, button: Button, chance: Chance) {
  const { compiled } = game;
  let shift = start(game);
  const pressed = new Map<number, string>();
  for (let n = 0; n < 60; n += 1) {
    const event = makeEvent(compiled, chance);
    const press = chance(3) === 0 && "case" in event;
    const next = press ? makeAct({ case: event.case, do: button }) : event;
    const one = compiled.scenario.cases.find(({ id }) => "case" in next && id === next.case);
    const scene = one && findScene(one, shift.position);
    const after = goOn(game, shift, next);
    if (scene && after !== shift && next.type === "act" && next.do === button)
      pressed.set(shift.events.length, `${one.id}.${scene.id}`);
    shift = after;
  }
  return { shift, pressed };
}

test("in scenarios drawn at random no press of these buttons is made less of, whenever and whatever else is done", () => {
  const judged = { deactivate: 0, suspend: 0, limit: 0 };
  for (let number = WITH_FACTS; number < WITH_FACTS + 100; number += 1) {
    const compiled = draw(number);
    if (!compiled) continue;
    const game = openQuickGame(compiled);
    for (const button of BUTTONS) {
      if (isSoftened(compiled.scenario, button)) continue;
      const chance = makeChance(number);
      for (let turn = 0; turn < 5; turn += 1) {
        const { shift, pressed } = playAtRandom(game, button, chance);
        const score = scoreOf(compiled, shift.events, shift.happenings);
        const own = score.lines.filter(
          ({ kind, seq }) => kind === "decision" && seq !== null && pressed.has(seq),
        );
        judged[button] += own.length;
        for (const { verdict } of own) expect(verdict, `${number}`).toMatch(VERDICTS[button]);
        if (button === "limit" || pressed.size === 0) continue;
        expect(score.passed, `${number}`).toBe(false);
        // Each way of doing harm in a scene is counted once.
        const places = own.map((line) => `${line.case}.${line.scene}`);
        expect(new Set(places), `${number}`).toEqual(new Set(pressed.values()));
      }
    }
  }
  expect(Math.min(...Object.values(judged))).toBeGreaterThan(20);
});
