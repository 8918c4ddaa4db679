/** Completion of tags: the elements that may stand at a place, their attributes, and what is open. */
import {
  type AttributeKind,
  type ElementSchema,
  isStructural,
  TOP,
} from "#app/language/markup/schema.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";
import { type Node, nodeAt, readNodes } from "./read-nodes.ts";
import type { TagAttribute, TagRead } from "./read-tags.ts";
import type { CompletionItem, Completions, TextRead } from "./service.ts";

/** An element of the language as it stands in the text. */
export interface Known {
  readonly node: Node;
  readonly schema: ElementSchema;
}

/** The names that could follow a `<`. */
export function completeElement(read: TextRead, tag: TagRead): Completions {
  const from = tag.from + 1;
  const to = from + tag.name.length;
  const items = elementItems(read, tag.from);
  if (tag.finished && tag.name !== "") {
    return {
      from,
      to,
      quiet: false,
      items: items.map((item) => ({ ...item, insert: item.label })),
    };
  }
  const closing = openNames(read, tag.from)
    .slice(0, 1)
    .map((name) => ({ ...closingItem(name), label: `/${name}`, insert: `/${name}>` }));
  return { from, to, quiet: false, items: [...items, ...closing] };
}

/** The names that could follow a `</`, innermost first. */
export function completeClosing(read: TextRead, tag: TagRead): Completions {
  const from = tag.from + 2;
  const items = openNames(read, tag.from)
    .map(closingItem)
    .map((item) => (tag.finished ? { ...item, insert: item.label } : item));
  return { from, to: from + tag.name.length, quiet: false, items };
}

function openNames(read: TextRead, offset: number): readonly string[] {
  const names: string[] = [];
  for (let node = openNode(read, offset); node; node = node.parent) names.push(node.name);
  return names;
}

function closingItem(name: string): CompletionItem {
  const doc = `Ends the \`<${name}>\` that is open here.`;
  return { label: name, kind: "closing tag", detail: "ends it", doc, insert: `${name}>` };
}

/** What is open just before an offset, whatever follows. */
function openNode(read: TextRead, offset: number): Node | null {
  return nodeAt(readNodes(read.text.slice(0, offset)), offset);
}

/** The elements that may stand at an offset. */
export function elementItems(read: TextRead, offset: number): CompletionItem[] {
  const around = openNode(read, offset);
  const inFile = around && read.nodes.all.find((node) => node.tag.from === around.tag.from);
  const siblings = (inFile?.children ?? (around ? [] : read.nodes.top)).filter(
    (node) => node.tag.from !== offset,
  );
  const mayStand = (element: ElementSchema): boolean => {
    if (element.parents === "prose") return around?.schema?.children === "prose";
    if (!element.parents.includes(around?.name ?? TOP)) return false;
    return element.most !== 1 || !siblings.some(({ name }) => name === element.name);
  };
  const missing = (element: ElementSchema) =>
    (element.least ?? 0) > 0 && !siblings.some(({ name }) => name === element.name) ? 0 : 1;
  return SCENARIO.elements
    .filter(mayStand)
    .toSorted((a, b) => missing(a) - missing(b))
    .map((element) => ({
      label: element.name,
      kind: "element",
      detail: missing(element) === 0 ? "needed here" : isStructural(element) ? "" : "shown",
      doc: element.doc,
      insert: elementSnippet(element),
    }));
}

function elementSnippet({ name, attributes, children }: ElementSchema): string {
  const needed = Object.entries(attributes)
    .filter(([, attribute]) => attribute.required)
    .map(([attribute]) => ` ${attributeSnippet(attribute)}`)
    .join("");
  if (children === "none") return `${name}${needed} />`;
  const inside = children === "list" ? "- ${}" : "\t${}";
  return `${name}${needed}>\n${inside}\n</${name}>`;
}

/** Nothing is put in: a word that stands there would hide the other words that could. */
function attributeSnippet(name: string): string {
  return `${name}="\${}"`;
}

/** The attributes that an element does not have yet; `named` is the one being written. */
export function completeAttribute(
  { node, schema }: Known,
  named: TagAttribute | null,
  offset: number,
): Completions {
  const present = node.tag.attributes.filter((one) => one !== named).map(({ name }) => name);
  const hasValue = named?.value !== null && named?.value !== undefined;
  const items = Object.entries(schema.attributes)
    .filter(([name]) => !present.includes(name))
    .toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(([name, attribute]): CompletionItem => ({
      label: name,
      kind: "attribute",
      detail: attribute.required ? `needed, ${WORDS[attribute.kind]}` : WORDS[attribute.kind],
      doc: attribute.doc,
      insert: hasValue ? name : attributeSnippet(name),
    }));
  const from = named?.from ?? offset;
  return { from, to: named ? from + named.name.length : offset, quiet: false, items };
}

const WORDS: Readonly<Record<AttributeKind, string>> = {
  id: "an id",
  ids: "ids",
  clause: "a clause",
  clauses: "clauses",
  choice: "a choice",
  choices: "choices",
  integer: "a whole number",
  minutes: "minutes",
  time: "a time",
  duration: "a length of time",
  date: "a date",
  pairs: "pairs",
  key: "one key",
  text: "text",
};
