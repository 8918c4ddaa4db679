/**
 * Which facts can still matter, and which can still be set, from each state of each case on: live-variable
 * analysis (Kildall 1973) over the scenes, with sets of facts as bits of one whole number.
 */
import { ABSENT, WAITING } from "#app/language/scenario/compile.ts";
import type { Facts } from "#app/language/scenario/facts.ts";
import type { Condition } from "#app/language/scenario/scenario.ts";
import type { Plan, PlannedCase, PlannedScene } from "./plan.ts";

/** A set of facts. */
export type FactSet = bigint;

/** What flows through one case; every map is by state, endings have no entry. */
export interface CaseFlow {
  /** Facts that a condition from here on asks for. */
  readonly reads: ReadonlyMap<string, FactSet>;
  /** Facts that something from here on can set. */
  readonly sets: ReadonlyMap<string, FactSet>;
  /** Facts that looking in this scene could usefully set for this case itself. */
  readonly wants: ReadonlyMap<string, FactSet>;
}

/** The flow of a scenario. */
export interface FactFlow {
  readonly cases: ReadonlyMap<string, CaseFlow>;
  readonly bitOf: (fact: string) => FactSet;
  readonly setOf: (facts: Facts) => FactSet;
}

const flows = new WeakMap<Plan, FactFlow>();

/** The flow of a plan; made once. */
export function factFlowOf(plan: Plan): FactFlow {
  const known = flows.get(plan);
  if (known) return known;
  const bits = new Map<string, FactSet>();
  // Only facts that are asked for somewhere get a bit; the others can change nothing.
  for (const planned of plan.cases.values())
    for (const { when, unless } of conditionsIn(planned))
      for (const fact of [...when, ...unless])
        if (!bits.has(fact)) bits.set(fact, 1n << BigInt(bits.size));
  const bitOf = (fact: string) => bits.get(fact) ?? 0n;
  const flow = {
    cases: new Map([...plan.cases].map(([id, planned]) => [id, flowOf(planned, bitOf)])),
    bitOf,
    setOf: (facts: Facts) => union(Object.keys(facts), bitOf),
  };
  flows.set(plan, flow);
  return flow;
}

function flowOf(planned: PlannedCase, bitOf: (fact: string) => FactSet): CaseFlow {
  const own = { reads: new Map<string, FactSet>(), sets: new Map<string, FactSet>() };
  const next = new Map<string, readonly string[]>([[WAITING, [planned.first]]]);
  own.reads.set(WAITING, asked([planned.one], bitOf));
  own.sets.set(WAITING, 0n);
  for (const [id, scene] of planned.scenes) {
    next.set(id, scene.next);
    own.reads.set(id, asked([...scene.choices, ...scene.effects], bitOf));
    own.sets.set(id, union(settable(scene), bitOf));
  }
  // A look is due in the scene that asks for it, or before one that time may close again.
  const timed = new Map(
    [...planned.scenes].map(([id, scene]) => [
      id,
      scene.next.filter((then) => (planned.scenes.get(then)?.dues.length ?? 0) > 0),
    ]),
  );
  return {
    reads: flowBack(own.reads, next),
    sets: flowBack(own.sets, next),
    wants: flowBack(new Map([...own.reads].filter(([id]) => id !== WAITING)), timed),
  };
}

/** Each state's own set with those of all that follow it. */
function flowBack(
  own: ReadonlyMap<string, FactSet>,
  next: ReadonlyMap<string, readonly string[]>,
): Map<string, FactSet> {
  const result = new Map(own);
  const before = new Map<string, string[]>();
  for (const [state, thens] of next)
    for (const then of thens) before.set(then, [...(before.get(then) ?? []), state]);
  const open = [...own.keys()];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const flowing = result.get(state) ?? 0n;
    for (const earlier of before.get(state) ?? []) {
      const known = result.get(earlier) ?? 0n;
      if ((known | flowing) === known) continue;
      result.set(earlier, known | flowing);
      open.push(earlier);
    }
  }
  return result;
}

function* conditionsIn(planned: PlannedCase): Generator<Condition> {
  yield planned.one;
  for (const scene of planned.scenes.values()) {
    yield* scene.choices;
    yield* scene.effects;
  }
}

function* settable({ choices, effects, fallback, shiftEnd, looks }: PlannedScene) {
  for (const { choice } of choices) yield* choice.sets;
  for (const { effect } of effects) yield* effect.sets;
  yield* fallback?.sets ?? [];
  yield* shiftEnd?.sets ?? [];
  for (const { fact } of looks) yield fact;
}

function asked(conditions: readonly Condition[], bitOf: (fact: string) => FactSet): FactSet {
  return conditions.reduce((all, { when, unless }) => all | union([...when, ...unless], bitOf), 0n);
}

function union(facts: Iterable<string>, bitOf: (fact: string) => FactSet): FactSet {
  let all = 0n;
  for (const fact of facts) all |= bitOf(fact);
  return all;
}

/** What a map says of a state; nothing for endings and cases that never came. */
export function factsFrom(map: ReadonlyMap<string, FactSet>, state: string): FactSet {
  return state === ABSENT ? 0n : (map.get(state) ?? 0n);
}
