/** A copy of a tree whose places have moved; the tree itself stays as it is. */
import type { Nodes, Root } from "mdast";
import type { Point } from "./span.ts";

/** Where a place of the tree stands afterwards. */
export type Move = (offset: number, line: number, column: number) => Point;

interface Positioned {
  readonly position?: Nodes["position"];
}

/** Copies a node and everything in it. `stay` names nodes that are replaced instead of copied. */
export function moveTree<Node extends Nodes>(
  node: Node,
  move: Move,
  replaced?: ReadonlyMap<Nodes, Nodes>,
): Node {
  const copy = moved(node, move);
  if ("children" in node)
    Object.assign(copy, {
      children: node.children.map(
        (child) => replaced?.get(child) ?? moveTree<Nodes>(child, move, replaced),
      ),
    });
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
    Object.assign(copy, { attributes: node.attributes.map((one) => movedAttribute(one, move)) });
  return copy;
}

function movedAttribute<Attribute extends Positioned>(attribute: Attribute, move: Move): Attribute {
  return moved(attribute, move);
}

function moved<Part extends Positioned>(part: Part, move: Move): Part {
  const { position } = part;
  if (!position) return { ...part };
  const place = ({ line, column, offset = 0 }: typeof position.start) => move(offset, line, column);
  return { ...part, position: { start: place(position.start), end: place(position.end) } };
}

const originals = new WeakMap<Nodes, Nodes>();

/** Copies a node to another place in which the same text stands: whole lines, so that the columns stay. */
export function placeTree(node: Nodes, offset: number, lines: number): Nodes {
  const copy = moveTree(node, (at, line, column) => ({
    line: line + lines,
    column,
    offset: at + offset,
  }));
  link(node, copy);
  return copy;
}

function link(node: Nodes, copy: Nodes): void {
  originals.set(copy, originalOf(node));
  if (!("children" in node) || !("children" in copy)) return;
  for (const [i, child] of node.children.entries()) {
    const other = copy.children[i];
    if (other && child.type === "mdxJsxFlowElement") link(child, other);
  }
}

/** The node that a placed one is a copy of, or itself: what is true of its text is true of every copy. */
export function originalOf(node: Nodes): Nodes {
  return originals.get(node) ?? node;
}

/** The elements on lines of their own that begin at these offsets and have nothing but such elements around them. */
export function findFlowElements(tree: Root, offsets: readonly number[]): Nodes[] {
  const wanted = new Set(offsets);
  const found: Nodes[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === "mdxJsxFlowElement" && wanted.has(node.position?.start.offset ?? -1))
      found.push(node);
    else if (node.type === "root" || node.type === "mdxJsxFlowElement") node.children.forEach(walk);
  };
  walk(tree);
  return found;
}
