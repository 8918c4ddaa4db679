/** What could be written at an offset: tags, attributes, values, steps of a path, lines of the front matter, clauses. */
import type { Source } from "#app/language/markup/span.ts";
import { withoutCode } from "#app/language/markup/tags.ts";
import type { Ground } from "#app/language/scenario/build.ts";
import { clauseItems } from "./complete-ground.ts";
import { completeHead } from "./complete-head.ts";
import { completeStep } from "./complete-step.ts";
import {
  completeAttribute,
  completeClosing,
  completeElement,
  elementItems,
} from "./complete-tag.ts";
import { completeValue } from "./complete-value.ts";
import { aroundOf, nodeAt, readNodes } from "./read-nodes.ts";
import { endOfHead, readTags, type TagRead } from "./read-tags.ts";
import { type Completions, readText, type TextRead } from "./service.ts";

/** The completions at an offset; null where nothing of the language can stand. */
export function completeAt(source: Source, offset: number, ground: Ground): Completions | null {
  const { text } = source;
  if (offset < endOfHead(text)) return completeHead(text, offset);
  if (isHidden(text, offset)) return null;
  const read = readText(source);
  const tag = tagAround(text, offset);
  const found = tag
    ? completeInTag(read, tag, offset, ground)
    : completeInText(read, offset, ground);
  return found && found.items.length > 0 ? found : null;
}

/** Inside code or a comment. */
function isHidden(text: string, offset: number): boolean {
  const hidden = withoutCode(text);
  const at = offset - 1;
  return at >= 0 && text.charAt(at).trim() !== "" && hidden.charAt(at) !== text.charAt(at);
}

/** The tag that an offset stands in, finished or not. */
function tagAround(text: string, offset: number): TagRead | null {
  const tag = readTags(text).findLast(({ from }) => from < offset);
  if (!tag || offset < tag.to) return tag ?? null;
  if (tag.finished) return null;
  return /^(?:[ \t]*\r?\n?[ \t]*)$/.test(text.slice(tag.to, offset)) ? tag : null;
}

function completeInTag(
  read: TextRead,
  tag: TagRead,
  offset: number,
  ground: Ground,
): Completions | null {
  if (tag.kind === "close") return completeClosing(read, tag);
  const nameEnd = tag.from + 1 + tag.name.length;
  if (offset <= nameEnd) return completeElement(read, tag);
  if (tag.name === "") return null;
  const node = read.nodes.all.find((candidate) => candidate.tag.from === tag.from);
  if (!node?.schema) return null;
  const inside = tag.attributes.find(
    ({ value }) => value && value.from <= offset && offset <= value.to,
  );
  if (inside) return completeValue(read, { node, schema: node.schema }, inside, offset, ground);
  const named = tag.attributes.find(
    ({ from, name }) => from <= offset && offset <= from + name.length,
  );
  if (!named && !/\s/.test(read.text.charAt(offset - 1))) return null;
  return completeAttribute({ node, schema: node.schema }, named ?? null, offset);
}

function completeInText(read: TextRead, offset: number, ground: Ground): Completions | null {
  const before = read.text.slice(read.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const link = /\]\((?:clause:)?([A-Z]*-?\d*)$/.exec(before);
  if (link) {
    const whole = link[0].slice(2);
    const tail = /^[\w:-]*/.exec(read.text.slice(offset))?.[0].length ?? 0;
    const items = clauseItems(ground.handbook, []).map((item) => ({
      ...item,
      label: `clause:${item.label}`,
      insert: `clause:${item.label}`,
    }));
    return { from: offset - whole.length, to: offset + tail, quiet: false, items };
  }
  const parent = nodeAt(readNodes(read.text.slice(0, offset)), offset);
  const path = aroundOf(parent, "Path");
  if (path) return completeStep(read, path.tag.from, offset, ground);
  const word = /[\w-]*$/.exec(before)?.[0] ?? "";
  const from = offset - word.length;
  if (/^[A-Z]{2}-?\d*$/.test(word)) {
    return { from, to: offset, quiet: true, items: clauseItems(ground.handbook, []) };
  }
  const items = elementItems(read, from).map((item) => ({
    ...item,
    label: `<${item.label}>`,
    insert: `<${item.insert}`,
  }));
  return { from, to: offset, quiet: true, items };
}
