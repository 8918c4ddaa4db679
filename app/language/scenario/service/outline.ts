/** The outline of a scenario: its cases with their records, scenes and endings, and what stands beside them. */
import type { Source } from "#app/language/markup/span.ts";
import { placerOf } from "./placer.ts";
import { type Node, readNodes, textOf } from "./read-nodes.ts";
import type { OutlineItem } from "./service.ts";

const KINDS: Readonly<Record<string, OutlineItem["kind"]>> = {
  Briefing: "briefing",
  Case: "case",
  Record: "record",
  Scene: "scene",
  Ending: "ending",
  Debrief: "debrief",
  Path: "path",
};

/** The outline, in the order of writing; unfinished text has one as well. */
export function outlineOf({ text }: Source): readonly OutlineItem[] {
  const place = placerOf(text);
  const itemsOf = (nodes: readonly Node[]): OutlineItem[] =>
    nodes.flatMap((node): OutlineItem[] => {
      const kind = Object.hasOwn(KINDS, node.name) ? KINDS[node.name] : undefined;
      if (!kind) return [];
      const [name, detail] = wordsFor(node);
      const children = kind === "case" ? itemsOf(node.children) : [];
      const span = place(node.tag.from, node.tag.to);
      return [{ kind, name, detail, span, end: node.end, children }];
    });
  return itemsOf(readNodes(text).top);
}

function wordsFor(node: Node): readonly [string, string] {
  switch (node.name) {
    case "Case":
      return [textOf(node, "id"), textOf(node, "title")];
    case "Record":
      return [textOf(node, "id"), textOf(node, "title")];
    case "Scene":
      return [textOf(node, "id"), countOf(node.children.filter(({ name }) => name === "Action"))];
    case "Ending":
      return [textOf(node, "id"), textOf(node, "outcome")];
    case "Path":
      return [textOf(node, "title"), textOf(node, "ends")];
    default:
      return [node.name, ""];
  }
}

function countOf({ length }: readonly Node[]): string {
  return length === 0 ? "" : length === 1 ? "1 action" : `${length} actions`;
}
