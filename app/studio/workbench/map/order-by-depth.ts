/** An order of boxes within their columns for dagre: what follows one box stays together. Crosses nothing in a tree, and takes one pass. */
import type { RankedGraph } from "./rank-from-start.ts";

/** Sets the order of every node by a walk in depth from the first column. */
export function orderByDepth(graph: RankedGraph): void {
  const seen = new Set<string>();
  const used = new Map<number, number>();
  const nodes = graph.nodes();
  const starts = nodes.toSorted((a, b) => graph.node(a).rank - graph.node(b).rank);
  for (const start of starts) {
    const stack = [start];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const node = graph.node(id);
      const order = used.get(node.rank) ?? 0;
      node.order = order;
      used.set(node.rank, order + 1);
      stack.push(...(graph.successors(id) ?? []).toReversed());
    }
  }
}
