/** Changes of text that mend problems: taking a name out of a list, putting something before a closing tag. */
import type { Replacement } from "./diagnostic.ts";
import { type Source, type Span, spanAt, wordSpan } from "./span.ts";
import { listTags, type Tag } from "./tags.ts";

/** Takes one name out of an attribute's list; the whole attribute when nothing is left. `value` is the place of its value. */
export function removeWord(source: Source, value: Span, word: string): Replacement {
  const { text } = source;
  const list = text.slice(value.start.offset, value.end.offset);
  if (list.trim() === word) return removeAttribute(source, value);
  const { start, end } = wordSpan(source, value, word);
  const after = /^\s+/.exec(text.slice(end.offset, value.end.offset))?.[0].length ?? 0;
  const before = /\s+$/.exec(text.slice(value.start.offset, start.offset))?.[0].length ?? 0;
  const span =
    after > 0
      ? spanAt(text, start.offset, end.offset + after)
      : spanAt(text, start.offset - before, end.offset);
  return { title: `Take out ${word}`, span, text: "" };
}

/** Takes an attribute away, with the space before it. */
export function removeAttribute({ text }: Source, value: Span): Replacement {
  const opening = /\s+([\w-]+)\s*=\s*["']$/.exec(text.slice(0, value.start.offset));
  const from = opening ? opening.index : value.start.offset;
  const closing = /^["']/.test(text.slice(value.end.offset)) ? 1 : 0;
  const span = spanAt(text, from, value.end.offset + closing);
  return { title: `Take out ${opening?.[1] ?? "it"}`, span, text: "" };
}

/** The offset after an element whose opening tag is given; null when it is not closed. */
export function endOfElement({ text }: Source, opening: Span): number | null {
  return closingOf(text, opening)?.to ?? null;
}

/** Puts lines before the closing tag of an element whose opening tag is given; null when it has none. */
export function insertAtEnd(
  source: Source,
  opening: Span,
  title: string,
  lines: string,
): Replacement | null {
  const { text } = source;
  const closing = closingOf(text, opening);
  if (!closing || closing.kind !== "close") return null;
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, closing.from));
  const from = indent ? closing.from - (indent[1] ?? "").length : closing.from;
  const margin = `${indent?.[1] ?? ""}  `;
  const block = lines.replace(/^(?=.)/gm, margin);
  return { title, span: spanAt(text, from, from), text: `${indent ? "" : "\n"}${block}\n` };
}

function closingOf(text: string, opening: Span): Tag | null {
  let depth = 0;
  for (const tag of listTags(text)) {
    if (tag.from < opening.start.offset) continue;
    if (tag.kind === "whole" && depth === 0) return tag;
    depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (depth <= 0) return tag.kind === "close" ? tag : null;
  }
  return null;
}
