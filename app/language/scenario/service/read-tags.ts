/** Tags with their attributes, made out even where the text is unfinished: what an editor needs between two keystrokes. */
import { withoutCode } from "#app/language/markup/tags.ts";

/** A range of offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One attribute; `value` is what stands between the quotes, null when there is none yet. */
export interface TagAttribute extends Range {
  readonly name: string;
  readonly value: (Range & { readonly text: string; readonly closed: boolean }) | null;
}

/** One tag; `finished` when its `>` was found. */
export interface TagRead extends Range {
  readonly kind: "open" | "close" | "whole";
  readonly name: string;
  readonly attributes: readonly TagAttribute[];
  readonly finished: boolean;
}

const START = /<(\/?)([A-Za-z][\w.-]*)?/g;
const ATTRIBUTE = /\s*([A-Za-z][\w-]*)(\s*=\s*)?/y;
/** What a value would not hold: then its closing quote is another one's opening quote. */
const RUNAWAY = /<\/?[A-Z]|\n[ \t]*\r?\n|\s[\w-]+\s*=\s*$/;

/** The end of the front matter, fences included; 0 without one. */
export function endOfHead(text: string): number {
  return /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

/** Every tag after the front matter, in order; code and comments hold none. */
export function readTags(text: string): TagRead[] {
  const masked = withoutCode(text);
  const tags: TagRead[] = [];
  START.lastIndex = endOfHead(text);
  for (let match = START.exec(masked); match; match = START.exec(masked)) {
    if (match[2] === undefined && !/^(?:\s|$)/.test(masked.slice(START.lastIndex))) continue;
    const tag = readTag(masked, match.index, match[1] === "/", match[2] ?? "");
    tags.push(tag);
    START.lastIndex = Math.max(tag.to, match.index + match[0].length);
  }
  return tags;
}

function readTag(text: string, from: number, closing: boolean, name: string): TagRead {
  const attributes: TagAttribute[] = [];
  let at = from + 1 + (closing ? 1 : 0) + name.length;
  while (!closing && name !== "") {
    const attribute = readAttribute(text, at);
    if (!attribute) break;
    attributes.push(attribute);
    at = attribute.to;
  }
  const end = /^\s*(\/?)>/.exec(text.slice(at, at + 400));
  const kind = closing ? "close" : end?.[1] ? "whole" : "open";
  const to = end ? at + end[0].length : at;
  return { kind, name, attributes, finished: end !== null, from, to };
}

function readAttribute(text: string, at: number): TagAttribute | null {
  ATTRIBUTE.lastIndex = at;
  const match = ATTRIBUTE.exec(text);
  const name = match?.[1];
  if (!match || name === undefined) return null;
  // A name must stand apart from what is before it; an author's missing space is forgiven after a quote.
  if (!/^\s/.test(match[0]) && !/["']/.test(text.charAt(at - 1))) return null;
  const from = at + match[0].indexOf(name);
  const after = at + match[0].length;
  if (match[2] === undefined) return { name, from, to: from + name.length, value: null };
  const quote = text.charAt(after);
  if (quote !== '"' && quote !== "'") {
    return { name, from, to: from + name.length + match[2].trimEnd().length, value: null };
  }
  const close = text.indexOf(quote, after + 1);
  const inside = text.slice(after + 1, close === -1 ? text.length : close);
  const closed = close !== -1 && !RUNAWAY.test(inside);
  const value = closed ? inside : (/^[^\s<>]*/.exec(inside)?.[0] ?? "");
  const to = after + 1 + value.length;
  return {
    name,
    from,
    to: closed ? to + 1 : to,
    value: { from: after + 1, to, text: value, closed },
  };
}

/** The words of a text with their places; `base` is where the text begins. */
export function wordsOf(text: string, base: number): (Range & { readonly word: string })[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    word: match[0],
    from: base + match.index,
    to: base + match.index + match[0].length,
  }));
}
