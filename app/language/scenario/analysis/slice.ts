/**
 * The part of a scenario that one case depends on: itself, and the cases that can set facts it asks for, and
 * so on (backward slicing, Weiser 1981). Cases touch each other through facts only, so a run of the slice in
 * which nothing is done elsewhere is a run of the scenario, and no run of the scenario does more to the case.
 */
import { WAITING } from "#app/language/scenario/compile.ts";
import { factFlowOf, type FactFlow, type FactSet } from "./fact-flow.ts";
import type { Plan, PlannedCase } from "./plan.ts";

/** A case, and the cases it depends on. */
export interface Slice {
  readonly plan: Plan;
  readonly flow: FactFlow;
  readonly target: PlannedCase;
  /** In the author's order, the target among them. */
  readonly cases: readonly PlannedCase[];
}

/** The slice of a case. */
export function sliceFor(plan: Plan, target: PlannedCase): Slice {
  const flow = factFlowOf(plan);
  const within = new Set([target]);
  for (const one of within) {
    const reads = readsOf(flow, one);
    for (const other of plan.cases.values())
      if ((setsOf(flow, other) & reads) !== 0n) within.add(other);
  }
  return { plan, flow, target, cases: [...plan.cases.values()].filter((one) => within.has(one)) };
}

function readsOf(flow: FactFlow, { one }: PlannedCase): FactSet {
  return flow.cases.get(one.id)?.reads.get(WAITING) ?? 0n;
}

function setsOf(flow: FactFlow, { one }: PlannedCase): FactSet {
  return flow.cases.get(one.id)?.sets.get(WAITING) ?? 0n;
}
