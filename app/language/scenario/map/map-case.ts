/** One case as a graph; a target that does not exist becomes a box of its own, so that it can be drawn while it is typed. */
import { shiftEndFor } from "#app/language/scenario/parts.ts";
import { shiftLength, timeOf, type Case, type Scenario } from "#app/language/scenario/scenario.ts";
import { arrivalEdge, edgesOfScene, shiftEndEdge, type WrittenEdge } from "./map-edges.ts";
import type { Unlike } from "./map-ids.ts";
import { conditionWords, wordsOf } from "./map-words.ts";
import type { CaseMap, MapEdge, MapLink, MapNode, MissingNode } from "./scenario-map.ts";

/** The graph of one case. */
export function mapCase(scenario: Scenario, one: Case, unlike: Unlike): CaseMap {
  const id = unlike(one.id);
  const boxes = boxesOf(scenario, one, id, unlike);
  const [arrival] = boxes;
  const scenes = boxes.filter((box) => box.kind === "scene");
  const shiftEnd = boxes.find((box) => box.kind === "shift-end");
  const [first] = one.scenes;
  const written = [
    ...(arrival && first ? [arrivalEdge(one, arrival.id, first.id)] : []),
    ...one.scenes.flatMap((scene, index) => {
      const box = scenes[index];
      return box ? edgesOfScene(scenario, one, scene, box.id) : [];
    }),
    ...(one.shiftEnd && shiftEnd ? [shiftEndEdge(one.shiftEnd, shiftEnd.id)] : []),
  ];
  const missing = missingOf(one, id, written, unlike);
  const all = [...boxes, ...missing];
  const edges = written.map((edge) => resolve(edge, all, unlike));
  const links = linksOf(edges);
  const nodes = markLed(all, links);
  return { id, title: one.title, span: one.span, nodes, edges, links };
}

function boxesOf(scenario: Scenario, one: Case, id: string, unlike: Unlike): MapNode[] {
  const { shift } = scenario;
  const { when, unless, span } = one;
  const records = one.records.map((record) => record.id);
  const arrival: MapNode = {
    ...{ id: unlike(`${id}:arrival`), kind: "arrival", name: timeOf(shift, one.arrives), span },
    ...{ led: true, when, unless, condition: conditionWords(one), records },
  };
  const scenes = one.scenes.map((scene): MapNode => ({
    ...{ id: unlike(`${id}.${scene.id}`), kind: "scene", name: scene.id, span: scene.span },
    ...{ led: false, ...wordsOf(scene.prose) },
    worksheets: scene.worksheets.map((use) => use.worksheet),
  }));
  const endings = one.endings.map((ending): MapNode => ({
    ...{ id: unlike(`${id}.${ending.id}`), kind: "ending", name: ending.id, span: ending.span },
    ...{ led: false, outcome: ending.outcome ?? "handled", ...wordsOf(ending.prose) },
  }));
  const left = one.scenes.filter((scene) => shiftEndFor(one, scene) === one.shiftEnd);
  const shiftEnds = one.shiftEnd
    ? [
        {
          ...{ id: unlike(`${id}:shift-end`), kind: "shift-end", span: one.shiftEnd.span },
          ...{ name: timeOf(shift, shiftLength(shift)), led: left.length > 0 },
          holdsIn: left.map((scene) => scene.id),
        } satisfies MapNode,
      ]
    : [];
  return [arrival, ...scenes, ...endings, ...shiftEnds];
}

function missingOf(
  one: Case,
  id: string,
  edges: readonly WrittenEdge[],
  unlike: Unlike,
): MissingNode[] {
  const known = new Set([...one.scenes, ...one.endings].map((place) => place.id));
  const missing = new Map<string, MissingNode>();
  for (const { then, thenSpan: span } of edges) {
    if (then === null || known.has(then) || missing.has(then)) continue;
    const box = { id: unlike(`${id}:missing:${then}`), kind: "missing", led: true } as const;
    missing.set(then, { ...box, name: then, span });
  }
  return [...missing.values()];
}

/** Of two scenes with one name the first is meant, as the machine would have it. */
function resolve(written: WrittenEdge, boxes: readonly MapNode[], unlike: Unlike): MapEdge {
  const { then, thenSpan: _, ...edge } = written;
  const isTarget = ({ kind, name }: MapNode): boolean =>
    name === then && kind !== "arrival" && kind !== "shift-end";
  const to = then === null ? edge.from : (boxes.find(isTarget)?.id ?? edge.from);
  return { ...edge, id: unlike(edge.id), to };
}

/** The id of the link that an edge is part of. */
export function linkId({ from, to }: Pick<MapEdge, "from" | "to">): string {
  return `${from} > ${to}`;
}

function linksOf(edges: readonly MapEdge[]): MapLink[] {
  const links = new Map<string, MapEdge[]>();
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    const id = linkId(edge);
    const known = links.get(id);
    if (known) known.push(edge);
    else links.set(id, [edge]);
  }
  return [...links].flatMap(([id, [first, ...others]]) =>
    first ? [{ id, from: first.from, to: first.to, edges: [first, ...others] }] : [],
  );
}

/** Marks what can be come to from the arrival or by the end of the shift. */
function markLed(boxes: readonly MapNode[], links: readonly MapLink[]): MapNode[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  const starts = boxes.filter(({ kind, led }) => led && kind !== "missing").map(({ id }) => id);
  const led = new Set(starts);
  for (const id of led) for (const to of next.get(id) ?? []) led.add(to);
  return boxes.map((box) => ({ ...box, led: led.has(box.id) }));
}
