/**
 * An upper bound on what all cases together can still earn. Minutes and unmet `when` of actions are ignored, so
 * the search that uses it is never misled. Facts that decide whether a case arrives are looked at together, and
 * with the moment from which they hold: a case that only comes when the account went dark is not counted beside
 * one that comes at the same minute when it did not.
 */
import { ABSENT, WAITING } from "./compile.ts";
import type { Compiled, Position } from "./compiled.ts";
import { factOf, isSet, type Facts } from "./facts.ts";
import { AT_SHIFT_END } from "./judge.ts";
import { isChoice, isDecided, isOtherwise, type Decided, type Judgement } from "./judged.ts";
import { findFallback } from "./offered.ts";
import { countSheet } from "./escalation.ts";
import { POINT_PER_ITEM, POINTS, pointsForOmission, spoils } from "./points.ts";
import { worksheetFact, type Case, type Scenario, type Scene } from "./scenario.ts";
import { harmlessChoices, worthOf } from "./worth.ts";

/** Above this many ways in which conditional cases could come, all of them are counted: loose, but still a bound. */
const MOST_WORLDS = 64;

/** For each fact that decides about an arrival still to come, the minute from which it holds; Infinity: too late for any. */
type World = ReadonlyMap<string, number>;

/** Bounds a position; `judged` holds the keys of what is already judged, as `judge.ts` keeps them. */
export function makePotential(
  compiled: Compiled,
): (position: Position, judged: ReadonlySet<string>) => number {
  const { scenario } = compiled;
  const cache = new Map<string, number>();
  const closing = new Map(scenario.cases.map((one) => [one.id, closingFacts(one)]));
  const records = new Set(scenario.cases.flatMap((one) => one.records.map((record) => record.id)));

  return (position, judged) => {
    const worlds = worldsFrom(scenario, position);
    return worlds === null ? sum(null) : Math.max(...worlds.map(sum));

    /** The bound in one world; in none in particular when it is null. */
    function sum(world: World | null): number {
      const bounds = scenario.cases.map((one) => bound(one, world, null));
      const total = bounds.reduce((all, each) => all + each, 0);
      // Somebody has to set each fact that holds in time; opening a record costs nothing but minutes.
      const prices = [...(world ?? [])]
        .filter(([name, minute]) => minute < Infinity && !records.has(name))
        .map(([name]) =>
          Math.min(
            ...scenario.cases.map((one, index) => (bounds[index] ?? 0) - bound(one, world, name)),
          ),
        );
      return total - Math.max(0, ...prices);
    }

    function bound(one: Case, world: World | null, must: string | null): number {
      const { facts } = position.context;
      const state = position.value[one.id] ?? WAITING;
      if (state === ABSENT || (state === WAITING && !comes(one, facts, world)))
        return must === null ? 0 : -Infinity;
      const own = [...judged].filter((key) => key.startsWith(`${one.id}.`)).sort();
      const set = (closing.get(one.id) ?? []).filter((name) => isSet(facts, name));
      const known = { compiled, scenario, one, facts, cache, name: [one.id, ...set].join() };
      const from = state === WAITING ? (one.scenes[0]?.id ?? "") : state;
      return mostFrom(known, from, own, must);
    }
  };
}

/** Every combination of moments at which the facts that arrivals wait for could come to hold; null when there are too many. */
function worldsFrom(scenario: Scenario, { value, context }: Position): World[] | null {
  const waiting = scenario.cases.filter((one) => value[one.id] === WAITING);
  const moments = new Map<string, Set<number>>();
  for (const one of waiting)
    for (const name of [...one.when, ...one.unless])
      if (!isSet(context.facts, name))
        moments.set(name, (moments.get(name) ?? new Set([Infinity])).add(one.arrives));
  let worlds: World[] = [new Map()];
  for (const [name, minutes] of moments) {
    worlds = worlds.flatMap((world) =>
      [...minutes].map((minute) => new Map([...world, [name, minute]])),
    );
    if (worlds.length > MOST_WORLDS) return null;
  }
  return worlds;
}

function comes(one: Case, facts: Facts, world: World | null): boolean {
  const holds = (name: string) =>
    isSet(facts, name) || (world?.get(name) ?? Infinity) <= one.arrives;
  return world === null || (one.when.every(holds) && !one.unless.some(holds));
}

/** Facts that can close something in this case for good. */
function closingFacts(one: Case): string[] {
  const unless = one.scenes.flatMap((scene) => scene.choices.flatMap((choice) => choice.unless));
  const worksheets = one.scenes.flatMap((scene) =>
    scene.worksheets.map((use) => worksheetFact(one.id, use.worksheet)),
  );
  return [...new Set([...unless.map((name) => factOf(one, name)), ...worksheets])].sort();
}

/** What stays the same while one case is bounded; `name` tells its entries in the cache from others. */
interface Known {
  readonly scenario: Scenario;
  readonly one: Case;
  readonly facts: Facts;
  readonly cache: Map<string, number>;
  readonly name: string;
  readonly compiled: Compiled;
}

/**
 * The most that can be earned from a state of the case on; -Infinity when `must` cannot be set any more.
 * Scenes that lead to each other without a judgement are looked at together; each judgement makes `judged`
 * longer, so this comes to an end.
 */
function mostFrom(
  known: Known,
  state: string,
  judged: readonly string[],
  must: string | null,
): number {
  const key = [known.name, state, judged.join(), must ?? ""].join("|");
  const found = known.cache.get(key);
  if (found !== undefined) return found;
  const { one } = known;
  const places = new Map([[`${state} ${must}`, { state, must }]]);
  let most = -Infinity;
  for (const here of places.values()) {
    const scene = one.scenes.find((candidate) => candidate.id === here.state);
    const end = scene ? shiftEndPoints(one, scene, judged) : 0;
    if (here.must === null) most = Math.max(most, end);
    for (const way of scene ? waysFrom(known, scene, judged, here.must) : []) {
      const next = here.must !== null && way.sets.includes(here.must) ? null : here.must;
      if (way.judges.length === 0)
        places.set(`${way.then} ${next}`, { state: way.then, must: next });
      else {
        const after = [...judged, ...way.judges].sort();
        most = Math.max(most, way.gain + mostFrom(known, way.then, after, next));
      }
    }
  }
  known.cache.set(key, most);
  return most;
}

/** One way on from a scene: what it earns, what it leads to, and what it leaves behind. */
interface Way {
  readonly gain: number;
  readonly then: string;
  readonly judges: readonly string[];
  readonly sets: readonly string[];
}

/** The ways on from a scene; of several that lead to the same only the one that earns most. */
function waysFrom(
  known: Known,
  scene: Scene,
  judged: readonly string[],
  must: string | null,
): Way[] {
  const { scenario, one, facts } = known;
  const sheets = scene.worksheets.filter(
    (use) =>
      !isSet(facts, worksheetFact(one.id, use.worksheet)) && !judged.includes(sheetKey(scene, use)),
  );
  if (sheets.length > 0) {
    const gain = sheets.reduce((sum, use) => sum + Object.keys(use.key).length, 0) * POINT_PER_ITEM;
    const judges = sheets.map((use) => sheetKey(scene, use));
    return [{ gain, then: scene.id, judges, sets: [] }];
  }
  const fallback = findFallback(scenario, one, scene);
  const decisions = harmlessChoices(known.compiled, one, scene).filter(
    (choice) => !choice.unless.some((name) => isSet(facts, factOf(one, name))),
  );
  const ways = [
    ...scene.effects.map(({ then, sets }): Way => ({ gain: 0, then, judges: [], sets })),
    ...[...decisions, ...(fallback ? [fallback] : [])].flatMap((taken) => [
      wayOf(known, scene, taken, judged),
      ...asDerived(known, scene, taken, judged),
    ]),
  ];
  const best = new Map<string, Way>();
  for (const way of ways) {
    const helps = must !== null && way.sets.includes(must);
    // Harm that leads nowhere and helps nothing is never worth it.
    if (way.gain < 0 && way.then === scene.id && !helps) continue;
    const key = [way.then, ...way.judges, helps].join();
    if ((best.get(key)?.gain ?? -Infinity) < way.gain) best.set(key, way);
  }
  return [...best.values()];
}

function wayOf(known: Known, scene: Scene, taken: Judgement, judged: readonly string[]): Way {
  const { one } = known;
  const judges = judgedBy(one, scene, taken).filter((key) => !judged.includes(key));
  const harms = taken.verdict !== null && spoils(taken.verdict);
  const counts = harms ? judges.length > 0 : judges.length === 1;
  return {
    gain: counts && isDecided(taken) ? mostFor(known, scene, taken) : 0,
    then: (isChoice(taken) ? taken.then : null) ?? scene.id,
    judges,
    sets: taken.sets,
  };
}

/** The keys under which `judge.ts` remembers a decision: the scene, and harm by its own id besides. */
function judgedBy(one: Case, scene: Scene, taken: Judgement): string[] {
  if (!isDecided(taken)) return [];
  const key = `${one.id}.${scene.id}`;
  return spoils(taken.verdict) ? [key, `${key}.${taken.id}`] : [key];
}

function sheetKey(scene: Scene, use: { readonly worksheet: string }): string {
  return `${scene.id}/${use.worksheet}`;
}

function shiftEndPoints(one: Case, scene: Scene, judged: readonly string[]): number {
  const end = scene.shiftEnd ?? one.shiftEnd;
  if (!end || !isDecided(end) || judged.includes(`${one.id}.${AT_SHIFT_END}`)) return 0;
  return Math.max(0, pointsForOmission(end.verdict));
}

/** A decision with everything cited and attached. */
function mostFor({ compiled, one }: Known, scene: Scene, taken: Decided): number {
  if (spoils(taken.verdict)) return POINTS[taken.verdict];
  const { citing, packet } = countSheet(compiled, { case: one.id, scene: scene.id }, taken);
  return POINTS[taken.verdict] + (citing + packet) * POINT_PER_ITEM;
}

/**
 * What the author does not judge, the handbook may: then it decides the scene. A fallback that sets nothing is no way
 * that the search tries.
 */
function asDerived(known: Known, scene: Scene, taken: Judgement, judged: readonly string[]): Way[] {
  const { compiled, one } = known;
  const place = { case: one.id, scene: scene.id };
  const key = `${one.id}.${scene.id}`;
  if (isDecided(taken) || judged.includes(key) || (isOtherwise(taken) && taken.sets.length === 0))
    return [];
  const gains = compiled.desk.actions
    .filter(({ id }) => !isChoice(taken) || id === taken.do)
    .flatMap(({ id, to: teams }) =>
      (teams.length > 0 ? teams : [null]).map((to) => {
        const deed = { do: id, to, cites: [] };
        return worthOf(compiled, place, taken, deed, new Set()).verdict;
      }),
    )
    .flatMap((verdict) =>
      verdict && !spoils(verdict) ? mostFor(known, scene, { ...taken, verdict }) : [],
    );
  if (gains.length === 0) return [];
  return [{ ...wayOf(known, scene, taken, judged), gain: Math.max(...gains), judges: [key] }];
}
