/** Which links are too long to be drawn as lines: a reader loses them, and each costs the layout one step for each column it crosses. */
import type { CaseMap, MapLink } from "#app/language/scenario/map/scenario-map.ts";

/** How many columns on a line may lead; in a large map only to the next. */
const NEAR = { small: 3, large: 1 } as const;
const LARGE = 60;

/** The ids of the links that are written into their box instead; every box that anything leads to keeps at least one line. */
export function farLinks({ nodes, links }: CaseMap): ReadonlySet<string> {
  const columns = columnsOf(
    nodes.map((node) => node.id),
    links,
  );
  const near = nodes.length > LARGE ? NEAR.large : NEAR.small;
  const far = links.filter(({ from, to }) => {
    const span = (columns.get(to) ?? 0) - (columns.get(from) ?? 0);
    return span > near || span < -near;
  });
  return new Set(far.map((link) => link.id));
}

/** The column of each box: one after the last box that leads to it, links that go back aside. */
function columnsOf(
  nodes: readonly string[],
  links: readonly MapLink[],
): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>(nodes.map((id) => [id, []]));
  for (const { from, to } of links) next.get(from)?.push(to);
  const columns = new Map<string, number>();
  for (const id of inOrder(nodes, next)) {
    const column = columns.get(id) ?? 0;
    columns.set(id, column);
    for (const to of next.get(id) ?? [])
      columns.set(to, Math.max(columns.get(to) ?? 0, column + 1));
  }
  return columns;
}

/** Every box before those it leads to; drops from `next` what leads back. Without recursion: a case may be thousands of scenes long. */
function inOrder(nodes: readonly string[], next: Map<string, string[]>): readonly string[] {
  const state = new Map<string, "open" | "done">();
  const done: string[] = [];
  for (const root of nodes) {
    const stack = [root];
    while (stack.length > 0) {
      const id = stack.at(-1) ?? root;
      if (state.has(id)) {
        stack.pop();
        if (state.get(id) === "open") done.push(id);
        state.set(id, "done");
        continue;
      }
      state.set(id, "open");
      const ahead = (next.get(id) ?? []).filter((to) => state.get(to) !== "open");
      next.set(id, ahead);
      stack.push(...ahead.filter((to) => !state.has(to)).toReversed());
    }
  }
  return done.toReversed();
}
