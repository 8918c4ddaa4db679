/** An element of authored text and its attributes, with the place of each part. */
import type { Nodes, Parents } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Point, Span } from "./span.ts";

/** `<Name …>`, standing on lines of its own or inside a line. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** One `name="value"`; `value` is null when it is not plain text between quotes. */
export interface Attribute {
  readonly name: string;
  readonly value: string | null;
  readonly nameSpan: Span;
  /** The value without its quotes; the name when there is none. */
  readonly valueSpan: Span;
  /** From the name to the closing quote. */
  readonly span: Span;
  readonly node: MdxJsxAttribute;
}

const NOWHERE: Point = { line: 1, column: 1, offset: 0 };

/** Whether a node is an element. */
export function isElement(node: Nodes): node is Element {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The span of a node; the start of the file for a node without one. */
export function spanOf(node: Pick<Nodes, "position">): Span {
  const { position } = node;
  return position
    ? { start: point(position.start), end: point(position.end) }
    : { start: NOWHERE, end: NOWHERE };
}

function point(at: { line: number; column: number; offset?: number | undefined }): Point {
  return { line: at.line, column: at.column, offset: at.offset ?? 0 };
}

/** The point of `offset`, counted on from a point before it. */
function pointFrom(start: Point, text: string, offset: number): Point {
  let { line, column } = start;
  for (let i = start.offset; i < offset; i += 1) {
    if (text.charCodeAt(i) === 10) [line, column] = [line + 1, 1];
    else column += 1;
  }
  return { line, column, offset };
}

const listed = new WeakMap<
  Element,
  { readonly text: string; readonly list: readonly Attribute[] }
>();

/** The plain attributes of an element, in order of writing. */
export function listAttributes(element: Element, text: string): readonly Attribute[] {
  const known = listed.get(element);
  if (known?.text === text) return known.list;
  const list = findAttributes(element, text);
  listed.set(element, { text, list });
  return list;
}

/** Puts attributes that stand elsewhere before those of an element: of two with one name they hold. */
export function overrideAttributes(
  element: Element,
  text: string,
  overriding: readonly Attribute[],
): void {
  const own = findAttributes(element, text).filter(
    ({ name }) => !overriding.some((other) => other.name === name),
  );
  listed.set(element, { text, list: [...overriding, ...own] });
}

function findAttributes(element: Element, text: string): Attribute[] {
  const attributes: Attribute[] = [];
  for (const node of element.attributes) {
    if (node.type !== "mdxJsxAttribute") continue;
    const span = spanOf(node);
    const nameEnd = span.start.offset + node.name.length;
    const nameSpan = { start: span.start, end: pointFrom(span.start, text, nameEnd) };
    const value = typeof node.value === "string" ? node.value : null;
    attributes.push({
      name: node.name,
      value,
      nameSpan,
      valueSpan: valueSpanOf(nameSpan, span, text),
      span,
      node,
    });
  }
  return attributes;
}

function valueSpanOf(nameSpan: Span, span: Span, text: string): Span {
  const from = nameSpan.end.offset;
  const opening = /^\s*=\s*["'“”]?/.exec(text.slice(from, span.end.offset));
  if (!opening) return nameSpan;
  const start = from + opening[0].length;
  const quoted = /["'“”]$/.test(opening[0]) && /["'“”]/.test(text.charAt(span.end.offset - 1));
  const end = Math.max(start, span.end.offset - (quoted ? 1 : 0));
  const first = pointFrom(nameSpan.end, text, start);
  return { start: first, end: pointFrom(first, text, end) };
}

/** The opening tag, from `<` to `>`. */
export function openingSpan(element: Element, text: string): Span {
  const { start, end } = spanOf(element);
  const last = element.attributes.at(-1);
  const from = last?.position
    ? (last.position.end.offset ?? start.offset)
    : start.offset + (element.name?.length ?? 0);
  const close = text.indexOf(">", from);
  const to = close === -1 || close >= end.offset ? end.offset : close + 1;
  return { start, end: pointFrom(start, text, to) };
}

/** The name in the opening tag. */
export function nameSpanOf(element: Element, text: string): Span {
  const { start } = spanOf(element);
  const from = start.offset + 1;
  return {
    start: pointFrom(start, text, from),
    end: pointFrom(start, text, from + (element.name?.length ?? 0)),
  };
}

/** Offsets of what stands between the opening and the closing tag. */
export function innerRange(element: Element, text: string): readonly [number, number] {
  const end = spanOf(element).end.offset;
  const from = openingSpan(element, text).end.offset;
  // Cut first: an element without a closing tag would be looked for through all that stands before it.
  const close = text.slice(from, end).lastIndexOf("</");
  return [from, close === -1 ? end : from + close];
}

/** The elements directly inside a parent: on lines of their own, or in a line of one of its paragraphs. */
export function listElements(parent: Parents): Element[] {
  const found: Element[] = [];
  for (const child of parent.children) {
    if (isElement(child)) found.push(child);
    else if (child.type === "paragraph")
      found.push(...child.children.flatMap((inline) => (isElement(inline) ? [inline] : [])));
  }
  return found;
}
