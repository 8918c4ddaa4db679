/** `<Path>`: a recorded run, its steps as written → the noun. */
import type { List, ListItem } from "mdast";
import { type Element, spanOf } from "#app/language/markup/element.ts";
import type { Reader } from "./reader.ts";
import type { Path, PathStep } from "./scenario.ts";

/** Reads one recorded run. */
export function parsePath({ read, document }: Reader, element: Element): Path {
  const reading = read(element);
  const items = element.children
    .filter((child): child is List => child.type === "list")
    .flatMap((list) => list.children);
  return {
    title: reading.text("title"),
    expect: reading.integer("expect"),
    ends: reading.list("ends"),
    steps: items.map((item) => parseStep(item, document.source.text)),
    span: reading.span,
    at: reading.at,
  };
}

/** A step is the first paragraph of its item, on one line. */
function parseStep(item: ListItem, text: string): PathStep {
  const span = spanOf(item.children[0] ?? item);
  const written = item.children.length > 0 ? text.slice(span.start.offset, span.end.offset) : "";
  return { text: written.replace(/\s+/g, " ").trim(), span };
}
