/** A ranker for dagre: each box one step after the last that leads to it. Its own rankers put every ending into the last column, or take the square of the boxes. */

interface Ranked {
  rank: number;
  order: number;
}

interface Ends {
  readonly v: string;
  readonly w: string;
}

/** As much of dagre's graph as is used here. */
export interface RankedGraph {
  nodes(): string[];
  edges(): readonly Ends[];
  node(id: string): Ranked;
  edge(ends: Ends): { readonly minlen: number };
  outEdges(id: string): readonly Ends[] | void;
  successors(id: string): string[] | void;
}

/** Sets the rank of every node of a graph without circles (Kahn's order). */
export function rankFromStart(graph: RankedGraph): void {
  const waiting = new Map<string, number>();
  for (const { w } of graph.edges()) waiting.set(w, (waiting.get(w) ?? 0) + 1);
  const ready = graph.nodes().filter((id) => !waiting.has(id));
  const ranks = new Map(ready.map((id) => [id, 0]));
  for (const id of ready) {
    const rank = ranks.get(id) ?? 0;
    graph.node(id).rank = rank;
    for (const ends of graph.outEdges(id) ?? []) {
      ranks.set(ends.w, Math.max(ranks.get(ends.w) ?? 0, rank + graph.edge(ends).minlen));
      const left = (waiting.get(ends.w) ?? 0) - 1;
      waiting.set(ends.w, left);
      if (left === 0) ready.push(ends.w);
    }
  }
}
