/**
 * What could still happen if nothing ran out of time and no fact got in the way of another: the delete
 * relaxation of planning (Bonet & Geffner 2001). It promises too much, never too little, so what it rules
 * out is certain; and it is quick where the search is not.
 */
import { WAITING } from "#app/language/scenario/compile.ts";
import type { Position } from "#app/language/scenario/compiled.ts";
import { isSet, type Facts } from "#app/language/scenario/facts.ts";
import type { Condition } from "#app/language/scenario/scenario.ts";
import type { PlannedCase, PlannedScene } from "./plan.ts";

/** States that each case could be in, and facts that could hold. */
export interface Possible {
  readonly states: ReadonlyMap<string, ReadonlySet<string>>;
  readonly facts: ReadonlySet<string>;
}

/** What could follow from a position in some cases; `held` names one that stays in its scene. */
export function possibleFrom(
  cases: readonly PlannedCase[],
  { value, context }: Position,
  held: string | null,
): Possible {
  const facts = new Set(Object.keys(context.facts));
  const states = new Map(
    cases.map(({ one }) => [one.id, new Set([value[one.id] ?? WAITING])] as const),
  );
  const size = () => facts.size + [...states.values()].reduce((sum, each) => sum + each.size, 0);
  for (let before = -1; before < size();) {
    before = size();
    for (const planned of cases) {
      const reached = states.get(planned.one.id) ?? new Set();
      // A set that grows is walked to its end, what was added included.
      for (const state of reached) {
        const scene = planned.scenes.get(state);
        const parts = scene
          ? partsOf(scene)
          : state === WAITING
            ? [{ ...planned.one, then: planned.first, sets: [] }]
            : [];
        for (const part of parts) {
          if (!couldHold(part, facts, context.facts)) continue;
          if (part.then !== null && planned.one.id !== held) reached.add(part.then);
          if (planned.one.id !== held || part.then === null || part.then === state)
            for (const fact of part.sets) facts.add(fact);
        }
      }
    }
  }
  return { states, facts };
}

/** Whether an action or an effect could take a case out of the scene that it is in. */
export function couldLeave(
  cases: readonly PlannedCase[],
  position: Position,
  target: PlannedCase,
): boolean {
  const { value, context } = position;
  const state = value[target.one.id] ?? WAITING;
  const scene = target.scenes.get(state);
  if (!scene) return true;
  const { facts } = possibleFrom(cases, position, target.one.id);
  const could = (part: Condition, then: string | null) =>
    then !== null && then !== state && couldHold(part, facts, context.facts);
  const began = context.entered[target.one.id] ?? 0;
  const comesBack = scene.choices.some(({ choice }) => choice.then === state);
  return (
    scene.choices.some((one) => could(one, one.choice.then)) ||
    scene.effects.some(
      (one) =>
        could(one, one.effect.then) && (comesBack || began + one.effect.minutes > context.minute),
    )
  );
}

function couldHold({ when, unless }: Condition, could: ReadonlySet<string>, now: Facts): boolean {
  return when.every((fact) => could.has(fact)) && !unless.some((fact) => isSet(now, fact));
}

interface Part extends Condition {
  readonly then: string | null;
  readonly sets: readonly string[];
}

const ALWAYS = { when: [], unless: [] };

function* partsOf({ choices, effects, fallback, shiftEnd, looks }: PlannedScene): Generator<Part> {
  for (const { choice, when, unless } of choices) yield { ...choice, when, unless };
  for (const { effect, when, unless } of effects) yield { ...effect, when, unless };
  if (fallback) yield { ...ALWAYS, then: null, sets: fallback.sets };
  if (shiftEnd) yield { ...ALWAYS, then: shiftEnd.then, sets: shiftEnd.sets };
  for (const { fact } of looks) yield { ...ALWAYS, then: null, sets: [fact] };
}
