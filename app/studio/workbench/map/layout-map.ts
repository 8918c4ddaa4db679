/** Places the map of a case, left to right, with dagre (layered drawing after Sugiyama). The same map always gets the same places. */
import dagre from "@dagrejs/dagre";

import type { CaseMap, ScenarioMap } from "#app/language/scenario/map/scenario-map.ts";
import { boxesOf, labelOf } from "./map-boxes.ts";
import { farLinks } from "./map-far.ts";
import type { MapLayout, PlacedEdge, PlacedNode } from "./map-layout.ts";
import { spreadEnds } from "./map-lines.ts";
import { orderByDepth } from "./order-by-depth.ts";
import { rankFromStart } from "./rank-from-start.ts";

const GRAPH = {
  rankdir: "LR",
  ranker: rankFromStart,
  nodesep: 26,
  edgesep: 14,
  ranksep: 64,
  marginx: 28,
  marginy: 28,
} as const;
/** Above this, dagre's search for the order with the fewest crossings takes longer than a keystroke. */
const LINKS_TO_UNTANGLE = 60;
/** Above this a drawing helps nobody, and dagre's recursion runs out of stack. */
const MOST_NODES = 1000;

/** The places of every case of a map, in the map's order; null for a case too large to draw. */
export function layoutMaps({ cases }: ScenarioMap): readonly (MapLayout | null)[] {
  return cases.map((one) => (one.nodes.length > MOST_NODES ? null : layoutMap(one)));
}

/** The places of everything on the map of a case. */
export function layoutMap(map: CaseMap): MapLayout {
  const graph = new dagre.graphlib.Graph({ multigraph: false });
  graph.setGraph({ ...GRAPH });
  const far = farLinks(map);
  const boxes = boxesOf(map, far);
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  const drawn = map.links
    .filter((link) => !far.has(link.id))
    .map((link) => ({ link, label: labelOf(link) }));
  for (const { link, label } of drawn) {
    const { width, height } = label;
    graph.setEdge(link.from, link.to, { width, height, labelpos: "c" });
  }
  const large = drawn.length > LINKS_TO_UNTANGLE;
  dagre.layout(graph, { ...(large ? { customOrder: orderByDepth as never } : {}) });
  const nodes = boxes.map((box): PlacedNode => {
    const { x, y } = graph.node(box.id);
    return { ...box, ...rounded({ x: x - box.width / 2, y: y - box.height / 2 }) };
  });
  const lines = spreadEnds(
    drawn.map(({ link: { id, from, to } }) => {
      const { points } = graph.edge(from, to);
      return { id, from, to, points: points.map(rounded) };
    }),
    new Map(nodes.map((node) => [node.id, node])),
  );
  const edges = drawn.map(({ link, label }, index): PlacedEdge => {
    const at = rounded(graph.edge(link.from, link.to));
    return {
      ...{ id: link.id, points: lines[index]?.points ?? [], labelX: at.x, labelY: at.y },
      ...{ labelWidth: label.width, labelHeight: label.height, rows: label.rows },
    };
  });
  const { width, height } = graph.graph();
  return { width: Math.ceil(width), height: Math.ceil(height), nodes, edges };
}

function rounded({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
