/**
 * An upper bound on what all cases together can still earn. Time and unmet `when` are ignored, so the search
 * that uses it is never misled. Facts that decide whether a whole case arrives are looked at together: a case
 * that only comes when the account went dark is not counted beside one that only comes when it did not.
 */
import { ABSENT, WAITING } from "./compile.ts";
import type { Position } from "./compiled.ts";
import { factOf } from "./facts.ts";
import { AT_SHIFT_END } from "./judge.ts";
import { expectedClauses, expectedPacket, isDecided, type Decided } from "./judged.ts";
import { POINT_PER_ITEM, POINTS, spoils } from "./points.ts";
import { worksheetFact, type Case, type Choice, type Scenario, type Scene } from "./scenario.ts";

/** Above this many, cases that come under a condition are bounded one by one, which is loose but still right. */
const MOST_SWITCHES = 5;

/** What a bound is asked under: facts that will be set at some time (`allowed`), and one that must be set here. */
interface Terms {
  readonly facts: Readonly<Record<string, true>>;
  readonly barred: ReadonlySet<string>;
  readonly must: string | null;
}

/** Bounds a position; `judged` holds the `case.scene` keys already judged. */
export function makePotential(
  scenario: Scenario,
): (position: Position, judged: ReadonlySet<string>) => number {
  const switches = [...new Set(scenario.cases.flatMap((one) => [...one.when, ...one.unless]))];
  const cache = new Map<string, number>();
  const names = new Map(scenario.cases.map((one) => [one.id, namesOf(one)]));
  return (position, judged) => {
    const open = switches.filter((name) => !position.context.facts[name]);
    if (open.length > MOST_SWITCHES) return sum(open, []);
    return Math.max(...subsets(open).map((set) => sum(open, set)));

    /** The bound when of the open switches just `chosen` come to be set. */
    function sum(undecided: readonly string[], chosen: readonly string[]): number {
      const loose = undecided.length > MOST_SWITCHES;
      const barred = new Set(loose ? [] : undecided.filter((name) => !chosen.includes(name)));
      const bounds = scenario.cases.map((one) => bound(one, barred, null, loose, chosen));
      const total = bounds.reduce((all, each) => all + each, 0);
      const prices = chosen.map((name) =>
        Math.min(
          ...scenario.cases.map(
            (one, index) => (bounds[index] ?? 0) - bound(one, barred, name, loose, chosen),
          ),
        ),
      );
      return total - Math.max(0, ...prices);
    }

    function bound(
      one: Case,
      barred: ReadonlySet<string>,
      must: string | null,
      loose: boolean,
      chosen: readonly string[],
    ): number {
      const { facts } = position.context;
      const state = position.value[one.id] ?? WAITING;
      const will = (name: string) => facts[name] === true || chosen.includes(name);
      const comes = state !== WAITING || loose || (one.when.every(will) && !one.unless.some(will));
      if (state === ABSENT || !comes) return must === null ? 0 : -Infinity;
      const own = [...judged].filter((key) => key.startsWith(`${one.id}.`)).sort();
      const set = (names.get(one.id) ?? []).filter((name) => facts[name]);
      const key = [one.id, state, own.join(), set.join(), [...barred].join(), must ?? ""].join("|");
      let found = cache.get(key);
      if (found === undefined) {
        const from = state === WAITING ? (one.scenes[0]?.id ?? "") : state;
        found = bestFrom(scenario, one, from, new Set(own), new Set(), { facts, barred, must });
        cache.set(key, found);
      }
      return found;
    }
  };
}

function subsets(names: readonly string[]): string[][] {
  return names.reduce<string[][]>(
    (all, name) => [...all, ...all.map((set) => [...set, name])],
    [[]],
  );
}

/** Facts that can close something in this case for good. */
function namesOf(one: Case): string[] {
  const unless = one.scenes.flatMap((scene) => scene.choices.flatMap((choice) => choice.unless));
  const worksheets = one.scenes.flatMap((scene) =>
    scene.worksheets.map((use) => worksheetFact(one.id, use.worksheet)),
  );
  return [...new Set([...unless.map((name) => factOf(one, name)), ...worksheets])].sort();
}

/** The most that can be earned from a state of the case on; -Infinity when `must` cannot be set any more. */
function bestFrom(
  scenario: Scenario,
  one: Case,
  state: string,
  judged: ReadonlySet<string>,
  visited: ReadonlySet<string>,
  terms: Terms,
): number {
  const nothing = terms.must === null ? 0 : -Infinity;
  const scene = one.scenes.find((candidate) => candidate.id === state);
  if (!scene) return nothing;
  const key = `${one.id}.${scene.id}`;
  const been = `${state}|${judged.has(key) ? 1 : 0}|${terms.must ?? ""}`;
  if (visited.has(been)) return nothing;
  const now = new Set([...visited, been]);
  const sheets = scene.worksheets
    .filter((use) => !terms.facts[worksheetFact(one.id, use.worksheet)])
    .reduce((sum, use) => sum + Object.keys(use.key).length * POINT_PER_ITEM, 0);
  const on = (then: string | null, sets: readonly string[], decided: boolean) => {
    if (sets.some((name) => terms.barred.has(name))) return -Infinity;
    const met = terms.must !== null && sets.includes(terms.must);
    const after = decided ? new Set([...judged, key]) : judged;
    return bestFrom(
      scenario,
      one,
      then ?? state,
      after,
      now,
      met ? { ...terms, must: null } : terms,
    );
  };
  let best = Math.max(nothing, nothing + shiftEndPoints(one, scene, judged));
  for (const effect of scene.effects) best = Math.max(best, on(effect.then, effect.sets, false));
  for (const choice of scene.choices) {
    if (choice.unless.some((name) => terms.facts[factOf(one, name)])) continue;
    const harms = choice.verdict !== null && spoils(choice.verdict);
    const decides =
      isDecided(choice) && (harms ? !judged.has(`${key}.${choice.id}`) : !judged.has(key));
    const gain = decides ? mostFor(scene, choice) : 0;
    best = Math.max(best, gain + on(choice.then, choice.sets, decides));
  }
  const fallback = scene.otherwise ?? one.otherwise ?? scenario.otherwise;
  if (fallback && (isDecided(fallback) ? !judged.has(key) : fallback.sets.length > 0)) {
    const points = isDecided(fallback) ? POINTS[fallback.verdict] : 0;
    best = Math.max(best, points + on(null, fallback.sets, isDecided(fallback)));
  }
  return sheets + best;
}

function shiftEndPoints(one: Case, scene: Scene, judged: ReadonlySet<string>): number {
  const end = scene.shiftEnd ?? one.shiftEnd;
  if (!end || !isDecided(end) || judged.has(`${one.id}.${AT_SHIFT_END}`)) return 0;
  return Math.max(0, POINTS[end.verdict]);
}

/** A decision with everything cited and attached. */
function mostFor(scene: Scene, choice: Choice & Decided): number {
  if (spoils(choice.verdict)) return POINTS[choice.verdict];
  const items = expectedClauses(scene, choice).length + expectedPacket(scene, choice).length;
  return POINTS[choice.verdict] + items * POINT_PER_ITEM;
}
