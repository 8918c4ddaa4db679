/** Finds a shortest run to a scene or ending, for playing from there. */
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { Witness } from "./analysis.ts";
import { explore, eventsTo, type Visit } from "./explore.ts";
import { planOf } from "./plan.ts";
import { sliceFor } from "./slice.ts";

/** Situations that a search for one scene looks at. */
const LIMIT = 50_000;

/** The run with the fewest events that arrives in a state of a case; null when none was found. */
export function findHistory(
  compiled: Compiled,
  wanted: { readonly case: string; readonly state: string },
  limit = LIMIT,
): Witness | null {
  const plan = planOf(compiled);
  const target = plan.cases.get(wanted.case);
  if (!target) return null;
  const { reached } = explore(sliceFor(plan, target), { limit, until: wanted.state });
  const visit = reached.get(wanted.state);
  return visit ? witnessOf(visit) : null;
}

/** A visit as a run that can be replayed. */
export function witnessOf(visit: Visit): Witness {
  const { minute, facts } = visit.position.context;
  return { events: eventsTo(visit), minute, facts: Object.keys(facts).sort() };
}
