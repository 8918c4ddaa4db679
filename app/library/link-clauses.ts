/** Makes links of clause ids that stand bare in prose: "(AU-1)" leads to the handbook and never breaks at its hyphen. */
import type { Element, ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

const CLAUSE_ID = /\b[A-Z]{2}-\d+\b/g;

/** A rehype plugin; `exists` says which ids are clauses. */
export function linkClauses(exists: (id: string) => boolean) {
  return () => (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === "element" && node.tagName === "a") return SKIP;
      if (node.type !== "text" || !parent || index === undefined) return;
      const pieces = split(node, exists);
      if (pieces.every(({ type }) => type === "text")) return;
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function split({ value }: Text, exists: (id: string) => boolean): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const { 0: id, index } of value.matchAll(CLAUSE_ID)) {
    if (!exists(id)) continue;
    if (index > from) pieces.push({ type: "text", value: value.slice(from, index) });
    pieces.push(link(id));
    from = index + id.length;
  }
  if (from < value.length || pieces.length === 0) {
    pieces.push({ type: "text", value: value.slice(from) });
  }
  return pieces;
}

function link(id: string): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { href: `clause:${id}` },
    children: [{ type: "text", value: id }],
  };
}
