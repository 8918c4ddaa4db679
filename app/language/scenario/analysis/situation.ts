/**
 * When two positions are the same to a slice: same scenes, same facts that still matter, same timers running.
 * Of two such positions the earlier is never worse, for one can wait.
 */
import { ABSENT, WAITING } from "#app/language/scenario/compile.ts";
import type { Position } from "#app/language/scenario/compiled.ts";
import { shiftLength } from "#app/language/scenario/scenario.ts";
import { factsFrom, type FactSet } from "./fact-flow.ts";
import type { PlannedCase, PlannedScene } from "./plan.ts";
import type { Slice } from "./slice.ts";

/** A case in a situation that can still do something to the target. */
export interface ActiveCase {
  readonly planned: PlannedCase;
  /** Null before the case has arrived. */
  readonly scene: PlannedScene | null;
}

/** A position as a slice sees it. */
export interface Situation {
  readonly key: string;
  /** The state of the target. */
  readonly state: string;
  readonly facts: FactSet;
  /** Facts that something can still ask for. */
  readonly live: FactSet;
  readonly active: readonly ActiveCase[];
  /** The next minute at which something happens by itself, the end of the shift at the latest. */
  readonly next: number;
  /** Whether nothing more can happen to the target. */
  readonly final: boolean;
}

/** How a slice sees positions. */
export function situationsOf({ plan, flow, target, cases }: Slice): (at: Position) => Situation {
  const length = shiftLength(plan.compiled.scenario.shift);
  const others = cases
    .filter((one) => one !== target)
    .map((planned) => ({
      planned,
      // What the rest of the slice could ever ask this case for.
      asked: cases
        .filter((one) => one !== planned)
        .reduce((all, { one }) => all | readsFrom(one.id, WAITING), 0n),
    }));

  return ({ value, context }) => {
    const facts = flow.setOf(context.facts);
    const state = value[target.one.id] ?? WAITING;
    const final = context.ended || (state !== WAITING && !target.scenes.has(state));
    if (final) return { key: `:${state}`, state, facts, live: 0n, active: [], next: length, final };
    const active: ActiveCase[] = [];
    let live = 0n;
    let next = length;
    let key = "";
    const add = (planned: PlannedCase, where: string) => {
      const { id, arrives } = planned.one;
      const scene = planned.scenes.get(where) ?? null;
      active.push({ planned, scene });
      live |= readsFrom(id, where);
      key += where;
      if (where === WAITING) next = Math.min(next, arrives);
      if (scene === null || scene.dues.length === 0) return;
      const began = context.entered[id] ?? 0;
      const passed = scene.dues.filter((minutes) => began + minutes <= context.minute).length;
      if (passed === scene.dues.length) return;
      next = Math.min(next, began + (scene.dues[passed] ?? 0));
      key += `@${began}+${passed}`;
    };
    add(target, state);
    for (const { planned, asked } of others) {
      const where = value[planned.one.id] ?? WAITING;
      const can = factsFrom(flow.cases.get(planned.one.id)?.sets ?? NOTHING, where);
      key += "|";
      if (where !== ABSENT && (can & asked & ~facts) !== 0n) add(planned, where);
    }
    return {
      key: `${key}#${(facts & live).toString(36)}`,
      state,
      facts,
      live,
      active,
      next,
      final,
    };
  };

  function readsFrom(id: string, where: string): FactSet {
    return factsFrom(flow.cases.get(id)?.reads ?? NOTHING, where);
  }
}

const NOTHING: ReadonlyMap<string, FactSet> = new Map();
