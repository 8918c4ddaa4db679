/**
 * Situations that nothing leads out of any more. A scene that only lacks time is none, and one whose own
 * `<ShiftEnd>` ends it is meant so. Reported only where it is certain: of a scene the earliest to be met.
 */
import type { Exploration, Vertex } from "./explore.ts";
import type { PlannedScene } from "./plan.ts";
import { couldLeave } from "./possible.ts";

/** One stuck situation for each scene of the target that has any. */
export function softLocksIn(exploration: Exploration): Vertex[] {
  const { slice, vertices, complete } = exploration;
  const byScene = new Map<string, Vertex[]>();
  for (const vertex of vertices.values()) {
    const { state } = vertex.visit.situation;
    const known = byScene.get(state);
    if (!vertex.expanded) continue;
    if (known) known.push(vertex);
    else byScene.set(state, [vertex]);
  }
  const free = escaping([...vertices.values()]);
  const locks: Vertex[] = [];
  for (const [id, scene] of slice.target.scenes) {
    if (!hasWayOut(scene)) continue;
    const here = (byScene.get(id) ?? []).sort((a, b) => a.visit.depth - b.visit.depth);
    // Left in no run at all, not even from its earliest situation.
    const never = complete && here.every(({ leaves }) => !leaves);
    const lock = here.find(
      (vertex) =>
        !free.has(vertex) &&
        (never ||
          (complete && !isCutShort(vertex)) ||
          !couldLeave(slice.cases, vertex.visit.position, slice.target)),
    );
    if (lock) locks.push(lock);
  }
  return locks;
}

/** Every situation from which the target gets out of its scene, or that was not looked at. */
function escaping(vertices: readonly Vertex[]): ReadonlySet<Vertex> {
  const before = new Map<Vertex, Vertex[]>();
  for (const vertex of vertices) {
    for (const next of vertex.stays) {
      const known = before.get(next);
      if (known) known.push(vertex);
      else before.set(next, [vertex]);
    }
  }
  const free = new Set(vertices.filter(({ leaves, expanded }) => leaves || !expanded));
  // A set that grows is walked to its end.
  for (const vertex of free) for (const earlier of before.get(vertex) ?? []) free.add(earlier);
  return free;
}

/** Whether more time could have helped: the end of the shift cut something off in what follows. */
function isCutShort(vertex: Vertex): boolean {
  const following = new Set([vertex]);
  for (const one of following) {
    if (one.cut) return true;
    for (const next of one.stays) following.add(next);
  }
  return false;
}

/** Scenes without any way out are told of by the rules of the text. */
function hasWayOut({ scene, choices, effects }: PlannedScene): boolean {
  return (
    choices.some(({ choice }) => choice.then !== null && choice.then !== scene.id) ||
    effects.some(({ effect }) => effect.then !== scene.id)
  );
}
