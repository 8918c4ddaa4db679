/** A scenario prepared for searching: names resolved, everything by id, each scene's ways listed once. */
import { WAITING } from "#app/language/scenario/compile.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { holds, type Facts } from "#app/language/scenario/facts.ts";
import { findFallback } from "#app/language/scenario/offered.ts";
import { openQuickGame } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { choicesWorth } from "#app/language/scenario/worth.ts";
import {
  worksheetFact,
  type Case,
  type Choice,
  type Condition,
  type Effect,
  type Otherwise,
  type Scene,
  type ShiftEnd,
} from "#app/language/scenario/scenario.ts";

/** An action of the desk, with whom it goes to. */
export interface Way {
  readonly do: string;
  readonly to: string | null;
}

/** An authored choice with its condition resolved and the ways that can lead to it. */
export interface PlannedChoice extends Condition {
  readonly choice: Choice;
  readonly ways: readonly Way[];
}

/** An effect with its condition resolved. */
export interface PlannedEffect extends Condition {
  readonly effect: Effect;
}

/** Something to look at in a scene, and the fact that it sets. */
export interface Look {
  readonly kind: "record" | "worksheet";
  readonly id: string;
  readonly fact: string;
  readonly key: Readonly<Record<string, string>>;
}

/** A scene, prepared. */
export interface PlannedScene {
  readonly scene: Scene;
  readonly choices: readonly PlannedChoice[];
  readonly effects: readonly PlannedEffect[];
  /** The minutes of its effects, each once, ascending. */
  readonly dues: readonly number[];
  readonly fallback: Otherwise | null;
  readonly shiftEnd: ShiftEnd | null;
  readonly looks: readonly Look[];
  /** Scenes and endings that something here leads to, the end of the shift included. */
  readonly next: readonly string[];
}

/** A case, prepared. */
export interface PlannedCase {
  readonly one: Case;
  readonly scenes: ReadonlyMap<string, PlannedScene>;
  readonly first: string;
}

/** A whole scenario, prepared. */
export interface Plan {
  readonly compiled: Compiled;
  readonly game: Game;
  readonly cases: ReadonlyMap<string, PlannedCase>;
  /** Every way there is, the cheapest first. */
  readonly ways: readonly Way[];
}

const plans = new WeakMap<Compiled, Plan>();

/** The plan of a scenario; made once. */
export function planOf(compiled: Compiled): Plan {
  const known = plans.get(compiled);
  if (known) return known;
  const ways = compiled.desk.actions
    .toSorted((a, b) => a.minutes - b.minutes)
    .flatMap((action): Way[] =>
      (action.to.length > 0 ? action.to : [null]).map((to) => ({ do: action.id, to })),
    );
  const byAction = new Map(
    compiled.desk.actions.map(({ id }) => [id, ways.filter((way) => way.do === id)] as const),
  );
  const cases = compiled.scenario.cases.map(
    (one) => [one.id, planCase(compiled, one, byAction)] as const,
  );
  const plan = { compiled, game: openQuickGame(compiled), cases: new Map(cases), ways };
  plans.set(compiled, plan);
  return plan;
}

function planCase(
  compiled: Compiled,
  one: Case,
  ways: ReadonlyMap<string, readonly Way[]>,
): PlannedCase {
  const sheets = new Set(
    one.scenes.flatMap((scene) => scene.worksheets.map((use) => use.worksheet)),
  );
  const resolve = (name: string) => (sheets.has(name) ? worksheetFact(one.id, name) : name);
  const records = one.records.map(({ id }): Look => ({ kind: "record", id, fact: id, key: {} }));
  const planScene = (scene: Scene): PlannedScene => {
    const fallback = findFallback(compiled.scenario, one, scene);
    const choices = choicesWorth(compiled, one, scene);
    const shiftEnd = scene.shiftEnd ?? one.shiftEnd;
    const parts = [...choices, ...scene.effects, ...(shiftEnd ? [shiftEnd] : [])];
    return {
      scene,
      fallback,
      shiftEnd,
      choices: choices.map((choice) => ({
        choice,
        when: choice.when.map(resolve),
        unless: choice.unless.map(resolve),
        ways: (ways.get(choice.do) ?? [])
          .filter((way) => choice.to.length === 0 || choice.to.includes(way.to ?? ""))
          // The author names the best team first.
          .toSorted((a, b) => place(choice, a) - place(choice, b)),
      })),
      effects: scene.effects.map((effect) => ({
        effect,
        when: effect.when.map(resolve),
        unless: effect.unless.map(resolve),
      })),
      dues: [...new Set(scene.effects.map(({ minutes }) => minutes))].sort((a, b) => a - b),
      looks: [
        ...records,
        ...scene.worksheets.map(({ worksheet, key }): Look => ({
          kind: "worksheet",
          id: worksheet,
          fact: worksheetFact(one.id, worksheet),
          key,
        })),
      ],
      next: [...new Set(parts.flatMap(({ then }) => (then === null ? [] : [then])))],
    };
  };
  // What follows from a button that no author answers comes to an end by itself, and is looked at when the desk is saved.
  const scenes = one.scenes.filter(({ fromDesk }) => !fromDesk);
  return {
    one: { ...one, scenes, endings: one.endings.filter(({ fromDesk }) => !fromDesk) },
    scenes: new Map(scenes.map((scene) => [scene.id, planScene(scene)])),
    first: one.scenes[0]?.id ?? WAITING,
  };
}

function place(choice: Choice, way: Way): number {
  const found = choice.to.indexOf(way.to ?? "");
  return found === -1 ? choice.to.length : found;
}

/** The way that leads to a choice now, if it is offered: none of those before it takes that way. */
export function findWay(planned: PlannedScene, wanted: PlannedChoice, facts: Facts): Way | null {
  if (!holds(wanted, facts)) return null;
  return wanted.ways.find((way) => taker(planned, way, facts) === wanted) ?? null;
}

/** A way that falls to the fallback now, the cheapest; null when every way is taken by a choice. */
export function findOtherWay(plan: Plan, planned: PlannedScene, facts: Facts): Way | null {
  return plan.ways.find((way) => taker(planned, way, facts) === null) ?? null;
}

function taker(planned: PlannedScene, way: Way, facts: Facts): PlannedChoice | null {
  return (
    planned.choices.find(
      (candidate) =>
        candidate.choice.do === way.do && candidate.ways.includes(way) && holds(candidate, facts),
    ) ?? null
  );
}
