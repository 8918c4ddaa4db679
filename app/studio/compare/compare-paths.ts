/**
 * Paths gained and lost between two versions of a case.
 *
 * A path is a way through one case as its author wrote it: from its arrival by written steps (an action with a
 * target, an effect, the end of the shift) to an ending, without coming through a scene twice. Facts and the clock
 * are left aside: whether a way can be walked in time is for the analysis to say. A step is the same in both
 * versions if it is the same action (as `compare-scenes.ts` pairs them) and leads to the same place; so a path is
 * in both versions exactly if all its steps are, and nothing has to be listed to count what only one version has.
 */
import type { Case, Scene } from "#app/language/scenario/scenario.ts";
import { pairChoices, pairEffects } from "./compare-scenes.ts";
import { countPaths, type Step } from "./count-paths.ts";
import { matchParts, type Pair } from "./match-parts.ts";
import type { PathFigures } from "./meaning-change.ts";

/** Where every case begins; a colon cannot occur in an author's id. */
const ARRIVAL = ":arrival";

/** Steps by what they are: two steps with one key are one. */
type Steps = Map<string, Step>;

/** Paths of all cases together. */
export function comparePaths(cases: readonly Pair<Case>[]): PathFigures {
  const sums = { before: 0, after: 0, gained: 0, lost: 0 };
  const uncounted: string[] = [];
  for (const pair of cases) {
    const { before, after } = stepsOf(pair);
    const both = new Map([...before].filter(([key]) => after.has(key)));
    const [old, young, common] = [count(before), count(after), count(both)];
    if (old === null || young === null || common === null) {
      if (before.size !== both.size || after.size !== both.size)
        uncounted.push((pair.after ?? pair.before)?.id ?? "");
      continue;
    }
    sums.before += old;
    sums.after += young;
    sums.lost += old - common;
    sums.gained += young - common;
  }
  return { ...sums, uncounted };
}

function count(steps: Steps): number | null {
  const all = [...steps.values()];
  return countPaths(all, ARRIVAL, new Set(all.map(({ to }) => to).filter(isEnding)));
}

function stepsOf({ before, after }: Pair<Case>): { before: Steps; after: Steps } {
  const steps = { before: new Map<string, Step>(), after: new Map<string, Step>() };
  const add = (version: "before" | "after", one: Case, from: string, what: string, to: string) => {
    const place = one.endings.some(({ id }) => id === to) ? `ending:${to}` : to;
    steps[version].set([from, what, place].join(" "), { from, to: place });
  };
  for (const [version, one] of [
    ["before", before],
    ["after", after],
  ] as const) {
    const first = one?.scenes[0];
    if (one && first) add(version, one, ARRIVAL, "arrives", first.id);
    for (const scene of one?.scenes ?? []) {
      const end = one && endOfShift(one, scene);
      if (end) add(version, one, scene.id, "shift-end", end);
    }
  }
  const scenes = matchParts(before?.scenes ?? [], after?.scenes ?? [], ({ id }) => id);
  for (const pair of scenes) {
    const [old, young] = [pair.before ?? EMPTY, pair.after ?? EMPTY];
    const written = [...pairChoices(old, young), ...pairEffects(old, young)];
    for (const [n, step] of written.entries()) {
      if (before && step.before?.then) add("before", before, old.id, `${n}`, step.before.then);
      if (after && step.after?.then) add("after", after, young.id, `${n}`, step.after.then);
    }
  }
  return steps;
}

const EMPTY: Pick<Scene, "choices" | "effects" | "id"> = { id: "", choices: [], effects: [] };

/** Where the end of the shift leads from a scene; nowhere when an effect is sure to come first (`play.ts`). */
function endOfShift(one: Case, scene: Scene): string | null {
  const sure = scene.effects.some(({ when, unless }) => when.length + unless.length === 0);
  if (scene.shiftEnd) return scene.shiftEnd.then;
  return sure ? null : (one.shiftEnd?.then ?? null);
}

function isEnding(place: string): boolean {
  return place.startsWith("ending:");
}
