/**
 * How long clocks keep a case from waiting where it likes: from a scene with effects on, through scenes with effects
 * only. Where nothing else has a clock, a later start is an earlier one shifted, and only one so late that the end of
 * the shift falls into this span can lead to anything new.
 */
import type { PlannedCase } from "./plan.ts";

const known = new WeakMap<PlannedCase, ReadonlyMap<string, number>>();

/** Minutes for each scene with effects; Infinity where such scenes lead in a circle. */
export function clockSpansOf(planned: PlannedCase): ReadonlyMap<string, number> {
  const found = known.get(planned);
  if (found) return found;
  const spans = new Map<string, number>();
  const walking = new Set<string>();
  for (const id of planned.scenes.keys()) spanOf(id);
  known.set(planned, spans);
  return spans;

  function spanOf(id: string): number {
    const scene = planned.scenes.get(id);
    if (!scene || scene.dues.length === 0) return 0;
    if (walking.has(id)) return Infinity;
    const span = spans.get(id);
    if (span !== undefined) return span;
    walking.add(id);
    const most = (scene.dues.at(-1) ?? 0) + Math.max(0, ...scene.next.map(spanOf));
    walking.delete(id);
    spans.set(id, most);
    return most;
  }
}
