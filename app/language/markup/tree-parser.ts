/**
 * MDX text → tree, read in pieces so that after a change only what changed is read again.
 *
 * An element on lines of its own is read by itself and stands for itself in the text around it. Whatever a
 * piece could mean to the rest (see `pieces.ts`) makes the text around it be read as a whole: the tree is
 * always that of the whole text.
 */
import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { type Fault, findFault } from "./fault.ts";
import { findFlowElements, moveTree, placeTree } from "./move-tree.ts";
import { canBeCut, insideOf, listPieces, makeSkeleton, type Piece } from "./pieces.ts";
import { pointAt } from "./span.ts";
import { withoutCode } from "./tags.ts";

/** A text's tree, or the syntax error that forbids one, `within` so many characters that were read together. */
export type TreeOrFault =
  | { readonly tree: Root; readonly fault?: never }
  | { readonly tree?: never; readonly fault: Fault; readonly within: number };

/** Reads texts; one that remembers is faster at a text that is like the last one. */
export type TreeParser = (text: string) => TreeOrFault;

/** Shorter elements are not worth cutting. */
const WORTH_CUTTING = 1500;
/** A text of this length is read in pieces from the first time on: then that takes no longer, and a fault in it less. */
const WORTH_CUTTING_AT_ONCE = 128_000;
/** How much text is remembered before the older half of it is forgotten. */
const REMEMBERED = 1024 * 1024;

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkMdx)
  .freeze();

/** Reads a text in one go. */
export const parseWhole: TreeParser = (text) => {
  const fault = findOpenCode(text);
  return fault ? { fault, within: text.length } : parseText(text);
};

function parseText(text: string): TreeOrFault {
  try {
    const tree = processor.parse(text);
    if (/\{|^(?:import|export)\b/m.test(text)) forgetCode(tree);
    return { tree };
  } catch (thrown) {
    const fault = findFault(thrown, text);
    if (!fault) throw thrown;
    return { fault, within: text.length };
  }
}

const CODE_LINES = /(?:^|\n[ \t]*\r?\n)((?:import|export)\b[^\n]*)((?:\n[ \t]*\S[^\n]*)*)(?=\n)/g;

/** An import or export that is not finished before a blank line: the parser would try it again with every later one. */
function findOpenCode(text: string): Fault | null {
  if (!/^(?:import|export)\b/m.test(text)) return null;
  for (const { 0: all, 1: first = "", 2: rest = "", index } of withoutCode(text).matchAll(
    CODE_LINES,
  )) {
    const to = index + all.length;
    const from = to - rest.length;
    const { fault } = parseText(text.slice(from - first.length, to));
    if (!fault) continue;
    return { rule: fault.rule, reason: fault.reason, from, to: from };
  }
  return null;
}

/** The parsed code of braces is for running, and nothing here runs. */
function forgetCode(tree: Root): void {
  visit(tree, (node) => {
    if ("data" in node && node.data && "estree" in node.data) delete node.data;
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    for (const attribute of node.attributes) {
      delete attribute.data;
      if (typeof attribute.value === "object") delete attribute.value?.data;
    }
  });
}

/** What is known of a piece: its reading, and its tree where it last stood. */
interface Known {
  readonly read: TreeOrFault;
  placed: { readonly offset: number; readonly line: number; readonly tree: Nodes } | null;
}

/** A parser that remembers the pieces of the texts that it read last. */
export function openTreeParser(): TreeParser {
  let [fresh, old, size] = [new Map<string, Known>(), new Map<string, Known>(), 0];
  let begun = false;
  const remember = (text: string): Known => {
    const known = fresh.get(text);
    if (known) return known;
    const entry = old.get(text) ?? { read: readIn(text, insideOf(text)), placed: null };
    if (size > REMEMBERED) [old, fresh, size] = [fresh, new Map(), 0];
    fresh.set(text, entry);
    size += text.length;
    return entry;
  };
  const readIn = (text: string, [from, to]: readonly [number, number]): TreeOrFault => {
    const pieces = text.length < WORTH_CUTTING ? [] : listPieces(text, from, to);
    return (pieces.length === 0 ? null : join(text, pieces)) ?? parseWhole(text);
  };
  /** The tree of a text out of its pieces; null when it must be read as a whole. */
  const join = (text: string, pieces: readonly Piece[]): TreeOrFault | null => {
    const skeleton = makeSkeleton(text, pieces);
    const { tree } = parseWhole(skeleton.text);
    if (!tree) return null;
    const places = findFlowElements(tree, skeleton.at);
    if (places.length !== pieces.length) return null;
    const replaced = new Map<Nodes, Nodes>();
    for (const [i, { from, to }] of pieces.entries()) {
      const place = places[i];
      const known = remember(text.slice(from, to));
      const { fault } = known.read;
      const { line } = pointAt(text, from);
      if (fault) {
        const moved = { ...known.read, fault: moveFault(fault, from, line - 1) };
        return isOfPiece(fault, to - from) ? moved : null;
      }
      const placed = placeOf(known, to - from, from, line - 1);
      if (!place || !placed) return null;
      replaced.set(place, placed);
    }
    const move = (offset: number) => pointAt(text, skeleton.origin(offset));
    return { tree: moveTree(tree, move, replaced) };
  };
  return (text) => {
    // A first short text is read in one go, which is faster; its pieces are read when it is read again.
    const first = begun || text.length >= WORTH_CUTTING_AT_ONCE ? null : parseWhole(text);
    begun = true;
    if (first?.tree || !canBeCut(text)) return first ?? parseWhole(text);
    return readIn(text, [0, text.length]);
  };
}

/** The one element that a piece is, at its place; null when the piece is something else. */
function placeOf(known: Known, length: number, offset: number, line: number): Nodes | null {
  if (known.placed?.offset === offset && known.placed.line === line) return known.placed.tree;
  const [only, more] = known.read.tree?.children ?? [];
  if (only?.type !== "mdxJsxFlowElement" || more || only.position?.end.offset !== length)
    return null;
  known.placed = { offset, line, tree: placeTree(only, offset, line) };
  return known.placed.tree;
}

/** Whether a fault shows in the piece itself; one at its end may be a fault of what stands around it. */
function isOfPiece({ from, reason }: Fault, length: number): boolean {
  return (
    from < length &&
    (!reason.startsWith("Expected a closing tag") || / before the end of/.test(reason))
  );
}

function moveFault(fault: Fault, offset: number, lines: number): Fault {
  const reason = fault.reason.replace(
    /\((\d+):(\d+)(?:-(\d+):(\d+))?\)/,
    (_, line: string, column: string, endLine?: string, endColumn?: string) => {
      const end = endLine ? `-${Number(endLine) + lines}:${endColumn}` : "";
      return `(${Number(line) + lines}:${column}${end})`;
    },
  );
  return { rule: fault.rule, reason, from: fault.from + offset, to: fault.to + offset };
}
