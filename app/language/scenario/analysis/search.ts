/** Searches every case of a scenario under conditions, and says of each scene and ending whether it can be reached. */
import { begin } from "#app/language/scenario/play.ts";
import type { Reached, SoftLock } from "./analysis.ts";
import { exploreFully, type Exploration } from "./explore.ts";
import { witnessOf } from "./find-history.ts";
import type { Plan } from "./plan.ts";
import { possibleFrom, type Possible } from "./possible.ts";
import { sliceFor } from "./slice.ts";
import { softLocksIn } from "./soft-locks.ts";

/** Whether something can happen; null where the search stopped too early to know. */
export type Certainty = boolean | null;

/** What the searches of all cases found. */
export interface Searched {
  readonly reached: readonly Reached[];
  readonly softLocks: readonly SoftLock[];
  readonly situations: number;
  readonly complete: boolean;
  /** Whether some run brings a case into a scene or ending. */
  readonly reaches: (caseId: string, state: string) => Certainty;
  /** Whether a choice, fallback, effect or shift end can happen in a case. */
  readonly happens: (caseId: string, id: string) => Certainty;
}

/** Situations looked at for one case, and for all. */
const MOST_IN_CASE = 20_000;
const MOST = 60_000;

/** Searches every case; `limit` bounds what is looked at for each. */
export function search(plan: Plan, limit = MOST_IN_CASE): Searched {
  const explored = new Map<string, Exploration>();
  let situations = 0;
  for (const [id, planned] of plan.cases) {
    const left = Math.min(limit, MOST - situations);
    const exploration = exploreFully(sliceFor(plan, planned), left);
    explored.set(id, exploration);
    situations += exploration.vertices.size;
  }
  const all = [...explored.values()];
  const complete = all.every((one) => one.complete);
  // What even the most generous reckoning does not reach is out of reach, searched to the end or not.
  let possible: Possible | null = null;
  const couldReach = (caseId: string, state: string) => {
    possible ??= possibleFrom([...plan.cases.values()], begin(plan.game).position, null);
    return possible.states.get(caseId)?.has(state) === true;
  };
  return {
    situations,
    complete,
    reached: all.flatMap(reachedIn),
    softLocks: all.flatMap((exploration) =>
      softLocksIn(exploration).map(({ visit }) => ({
        case: exploration.slice.target.one.id,
        scene: visit.situation.state,
        witness: witnessOf(visit),
      })),
    ),
    reaches: (caseId, state) => {
      const exploration = explored.get(caseId);
      if (exploration?.reached.has(state)) return true;
      return exploration?.complete || !couldReach(caseId, state) ? false : null;
    },
    happens: (caseId, id) => {
      const exploration = explored.get(caseId);
      if (exploration?.happens.has(id)) return true;
      return exploration?.complete ? false : null;
    },
  };
}

function reachedIn({ slice, reached }: Exploration): Reached[] {
  const { one } = slice.target;
  return [...one.scenes, ...one.endings].map(({ id }) => {
    const visit = reached.get(id);
    return { case: one.id, state: id, witness: visit ? witnessOf(visit) : null };
  });
}
