/** The elements of a text as a rough tree: who stands in whom, by the schema, even where closing tags are missing. */
import {
  type ElementSchema,
  isStructural,
  mayContain,
  resolveAttribute,
  resolveElement,
  TOP,
} from "#app/language/markup/schema.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";
import { readTags, type TagAttribute, type TagRead } from "./read-tags.ts";

/** An element; `name` is what it was meant to be. `end` is where it ends, or the end of the text. */
export interface Node {
  readonly name: string;
  readonly schema: ElementSchema | null;
  readonly tag: TagRead;
  readonly parent: Node | null;
  readonly children: Node[];
  /** Where what stands between its tags ends. */
  innerEnd: number;
  end: number;
  closed: boolean;
}

/** All elements of a text in the order of writing. */
export interface NodesRead {
  readonly all: readonly Node[];
  readonly top: readonly Node[];
}

const fits = mayContain(SCENARIO);

/** Reads the elements of a text. */
export function readNodes(text: string): NodesRead {
  const all: Node[] = [];
  const top: Node[] = [];
  const open: Node[] = [];
  const closeDownTo = (length: number, at: number) => {
    for (const node of open.splice(length)) [node.innerEnd, node.end] = [at, at];
  };
  for (const tag of readTags(text)) {
    const schema = resolveElement(SCENARIO, tag.name);
    const name = schema?.name ?? tag.name;
    if (name === "") continue;
    if (tag.kind === "close") {
      const at = open.findLastIndex((candidate) => candidate.name === name);
      const node = open[at];
      if (!node) continue;
      closeDownTo(at + 1, tag.from);
      open.length = at;
      [node.innerEnd, node.end, node.closed] = [tag.from, tag.to, true];
      continue;
    }
    closeDownTo(placeFor(schema, open), tag.from);
    const parent = open.at(-1) ?? null;
    const end = tag.to;
    const node = { name, schema, tag, parent, children: [], innerEnd: end, end, closed: true };
    all.push(node);
    (parent?.children ?? top).push(node);
    // Half a tag holds nothing yet, except one whose `>` alone is missing.
    const opens = tag.finished || (schema?.name === tag.name && tag.attributes.length > 0);
    if (tag.kind === "open" && opens) open.push(Object.assign(node, { closed: false }));
  }
  closeDownTo(0, text.length);
  return { all, top };
}

/** How many of the open elements stay open around a new one: those from which it would fall out have lost their closing tag. */
function placeFor(schema: ElementSchema | null, open: readonly Node[]): number {
  if (schema === null || !isStructural(schema)) return open.length;
  const at = open.findLastIndex(({ name }) => fits(name, schema.name));
  if (at !== -1) return at + 1;
  return schema.parents.includes(TOP) ? 0 : open.length;
}

/** The attributes of an element under the names that they were meant to have; of two with one name the first counts. */
export function namedAttributes({ schema, tag }: Node): ReadonlyMap<string, TagAttribute> {
  const named = new Map<string, TagAttribute>();
  const present = tag.attributes.map(({ name }) => name);
  for (const attribute of tag.attributes) {
    const name = schema && resolveAttribute(schema, attribute.name, present);
    if (name && !named.has(name)) named.set(name, attribute);
  }
  return named;
}

/** The attribute of that name, spelling mistakes forgiven. */
function attributeOf(node: Node, name: string): TagAttribute | null {
  return (
    node.tag.attributes.find((attribute) => attribute.name === name) ??
    namedAttributes(node).get(name) ??
    null
  );
}

/** What an attribute says, or "". */
export function textOf(node: Node, name: string): string {
  return attributeOf(node, name)?.value?.text.trim() ?? "";
}

/** The nearest element of that name around a node, itself included. */
export function aroundOf(node: Node | null, name: string): Node | null {
  for (let at = node; at; at = at.parent) if (at.name === name) return at;
  return null;
}

/** The element in which an offset stands: after its opening tag and before its closing tag. */
export function nodeAt({ all }: NodesRead, offset: number): Node | null {
  return (
    all.findLast(
      ({ tag, innerEnd }) => tag.kind === "open" && tag.to <= offset && offset <= innerEnd,
    ) ?? null
  );
}
