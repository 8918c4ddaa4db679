/**
 * Counts the ways from one place of a graph to others that visit no place twice.
 *
 * Groups of places that lead to each other (strongly connected components, Sharir 1981) are passed one after
 * the other, and no group twice: within a group paths are walked, between groups their numbers multiply. So a
 * graph without circles is counted in linear time, however many paths it has.
 */

/** One step of a graph; two steps between the same places are two ways. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** Steps walked inside groups before counting gives up. */
const MOST_WALKED = 100_000;

type Links = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** The number of ways; null when it cannot be found in reasonable time, or is no safe whole number. */
export function countPaths(
  steps: readonly Step[],
  start: string,
  ends: ReadonlySet<string>,
): number | null {
  const links = linksOf(steps);
  const groups = groupsFrom(links, start);
  const groupOf = new Map(groups.flatMap((group, n) => group.map((place) => [place, n] as const)));
  const ways = new Map([[start, 1n]]);
  const budget = { left: MOST_WALKED };
  let total = 0n;
  for (const [n, group] of groups.entries()) {
    const inside = (place: string) => groupOf.get(place) === n;
    const through = passThrough(links, group, ways, inside, budget);
    if (!through) return null;
    for (const [place, number] of through) {
      if (ends.has(place)) total += number;
      for (const [next, times] of links.get(place) ?? [])
        if (!inside(next)) ways.set(next, (ways.get(next) ?? 0n) + number * times);
    }
  }
  return total > Number.MAX_SAFE_INTEGER ? null : Number(total);
}

function linksOf(steps: readonly Step[]): Links {
  const links = new Map<string, Map<string, bigint>>();
  for (const { from, to } of steps) {
    // A step back to the same place is on no such way.
    if (from === to) continue;
    const next = links.get(from) ?? new Map<string, bigint>();
    links.set(from, next.set(to, (next.get(to) ?? 0n) + 1n));
  }
  return links;
}

/** For each place of a group in how many ways it is reached, given in how many ways the group is entered where. */
function passThrough(
  links: Links,
  group: readonly string[],
  entered: ReadonlyMap<string, bigint>,
  inside: (place: string) => boolean,
  budget: { left: number },
): ReadonlyMap<string, bigint> | null {
  if (group.length === 1) return new Map(group.map((place) => [place, entered.get(place) ?? 0n]));
  const reached = new Map<string, bigint>();
  const visited = new Set<string>();
  const walk = (place: string, number: bigint): void => {
    budget.left -= 1;
    if (budget.left < 0) return;
    reached.set(place, (reached.get(place) ?? 0n) + number);
    visited.add(place);
    for (const [next, times] of links.get(place) ?? [])
      if (inside(next) && !visited.has(next)) walk(next, number * times);
    visited.delete(place);
  };
  // Deeper than this a walk would not end in time either.
  if (group.length > 2000) return null;
  for (const place of group) if (entered.has(place)) walk(place, entered.get(place) ?? 0n);
  return budget.left < 0 ? null : reached;
}

/** The places that can be reached, in groups, each before those it leads to. */
function groupsFrom(links: Links, start: string): string[][] {
  const back = new Map<string, string[]>();
  const finished = finishOrder(start, (place) => [...(links.get(place)?.keys() ?? [])]);
  for (const place of finished)
    for (const next of links.get(place)?.keys() ?? [])
      back.set(next, [...(back.get(next) ?? []), place]);
  const grouped = new Set<string>();
  return finished.toReversed().flatMap((place) => {
    const group = finishOrder(place, (at) => back.get(at) ?? [], grouped);
    return group.length > 0 ? [group] : [];
  });
}

/** Depth-first, places in the order in which they are done with. */
function finishOrder(
  start: string,
  next: (place: string) => readonly string[],
  seen = new Set<string>(),
): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const done: string[] = [];
  const stack = [{ place: start, open: [...next(start)] }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const place = top.open.pop();
    if (place === undefined) {
      done.push(top.place);
      stack.pop();
    } else if (!seen.has(place)) {
      seen.add(place);
      stack.push({ place, open: [...next(place)] });
    }
  }
  return done;
}
