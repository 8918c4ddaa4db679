/** Walks over the parts of a scenario, in the order in which they were written. */
import { findNearest } from "#app/language/markup/nearest.ts";
import type { Placed } from "./rule.ts";
import type {
  Case,
  Choice,
  Condition,
  Effect,
  Judged,
  Otherwise,
  Scenario,
  Scene,
  ShiftEnd,
} from "./scenario.ts";

/** A scene and its case. */
export interface SceneInCase {
  readonly case: Case;
  readonly scene: Scene;
}

/** Something that can be judged, with the element it was written as. */
export interface Judgement extends SceneOrNot {
  readonly element: "Action" | "Otherwise" | "ShiftEnd";
  readonly part: Judged & Placed;
}

interface SceneOrNot {
  readonly case: Case | null;
  readonly scene: Scene | null;
}

/** Every scene. */
export function* scenesOf(scenario: Scenario): Generator<SceneInCase> {
  for (const one of scenario.cases) for (const scene of one.scenes) yield { case: one, scene };
}

/** Every `<Action>`. */
export function* choicesOf(
  scenario: Scenario,
): Generator<SceneInCase & { readonly choice: Choice }> {
  for (const place of scenesOf(scenario)) {
    for (const choice of place.scene.choices) yield { ...place, choice };
  }
}

/** Every part that may carry a verdict. */
export function* judgementsOf(scenario: Scenario): Generator<Judgement> {
  for (const one of scenario.cases) {
    for (const scene of one.scenes) {
      for (const part of scene.choices) yield { case: one, scene, element: "Action", part };
      yield* fallbacks(one, scene, scene);
    }
    yield* fallbacks(one, null, one);
  }
  yield* fallbacks(null, null, { otherwise: scenario.otherwise, shiftEnd: null });
}

function* fallbacks(
  one: Case | null,
  scene: Scene | null,
  owner: { readonly otherwise: Otherwise | null; readonly shiftEnd: ShiftEnd | null },
): Generator<Judgement> {
  if (owner.otherwise) yield { case: one, scene, element: "Otherwise", part: owner.otherwise };
  if (owner.shiftEnd) yield { case: one, scene, element: "ShiftEnd", part: owner.shiftEnd };
}

/** A part of a case that leads to a scene or ending. */
export interface Lead {
  readonly part: Placed;
  readonly then: string;
  /** Null for the case's own `<ShiftEnd>`. */
  readonly scene: Scene | null;
  readonly by: "Action" | "After" | "ShiftEnd";
}

/** Every `then` of a case. */
export function* leadsOf(one: Case): Generator<Lead> {
  for (const scene of one.scenes) {
    for (const part of scene.choices) {
      if (part.then) yield { part, then: part.then, scene, by: "Action" };
    }
    for (const part of scene.effects) {
      if (part.then) yield { part, then: part.then, scene, by: "After" };
    }
    if (scene.shiftEnd?.then) {
      yield { part: scene.shiftEnd, then: scene.shiftEnd.then, scene, by: "ShiftEnd" };
    }
  }
  if (one.shiftEnd?.then) {
    yield { part: one.shiftEnd, then: one.shiftEnd.then, scene: null, by: "ShiftEnd" };
  }
}

/** The `<ShiftEnd>` that ends a scene: its own, or its case's unless an effect is sure to leave the scene first. */
export function shiftEndFor(one: Case, scene: Scene): ShiftEnd | null {
  return scene.shiftEnd ?? (scene.effects.some(isCertain) ? null : one.shiftEnd);
}

/** Whether a part holds whatever the facts are. */
export function isCertain(part: Condition): boolean {
  return part.when.length === 0 && part.unless.length === 0;
}

/** Every part with a condition: cases, actions and effects. */
export function* conditionsOf(
  scenario: Scenario,
): Generator<{ readonly case: Case; readonly part: Condition & Placed; readonly element: string }> {
  for (const one of scenario.cases) {
    yield { case: one, part: one, element: "Case" };
    for (const scene of one.scenes) {
      for (const part of scene.choices) yield { case: one, part, element: "Action" };
      for (const part of scene.effects) yield { case: one, part, element: "After" };
    }
  }
}

/** Every part that can set a fact with `sets`. */
export function* settersOf(
  scenario: Scenario,
): Generator<Placed & { readonly sets: readonly string[] }> {
  for (const { part } of judgementsOf(scenario)) if (hasSets(part)) yield part;
  for (const { scene } of scenesOf(scenario)) yield* scene.effects;
}

function hasSets(part: object): part is Placed & { readonly sets: readonly string[] } {
  return "sets" in part;
}

const worksheets = new WeakMap<Case, readonly string[]>();

/** The worksheets offered anywhere in a case, each once; kept, for every scene asks. */
export function worksheetsOf(one: Case): readonly string[] {
  const known = worksheets.get(one);
  if (known) return known;
  const uses = one.scenes.flatMap((scene) => scene.worksheets.map((use) => use.worksheet));
  const found = [...new Set(uses)];
  worksheets.set(one, found);
  return found;
}

/**
 * The ids of all scenes and endings that can be reached from the first scene, and from those that take the place of the
 * desk’s (`ofDesk`); a misspelt `then` counts as what it was meant to be.
 */
export function reachableIn(
  one: Case,
  ofDesk: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const known = [...one.scenes, ...one.endings].map((place) => place.id);
  const reached = new Set([
    ...one.scenes.slice(0, 1).map(({ id }) => id),
    ...known.filter((id) => ofDesk.has(id)),
  ]);
  const isKnown = new Set([...known, ...ofDesk]);
  const scenes = new Map(one.scenes.toReversed().map((scene) => [scene.id, scene]));
  for (const id of reached) {
    const scene = scenes.get(id);
    for (const then of scene ? waysOutOf(one, scene) : []) {
      reached.add(isKnown.has(then) ? then : (findNearest(then, known) ?? then));
    }
  }
  return reached;
}

function waysOutOf(one: Case, scene: Scene): readonly string[] {
  const parts: readonly (Choice | Effect | ShiftEnd | null)[] = [
    ...scene.choices,
    ...scene.effects,
    shiftEndFor(one, scene),
  ];
  return parts.flatMap((part) => (part?.then ? [part.then] : []));
}
