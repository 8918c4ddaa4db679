/** Where a file's `allow` comments stand, and which part of the text each is about. */
import type { Source } from "#app/language/markup/span.ts";
import { listTags, type Tag } from "#app/language/markup/tags.ts";

/** One rule that a comment silences for one place. Ranges are offsets. */
export interface Silence {
  readonly code: string;
  /** Empty when none is given. */
  readonly reason: string;
  readonly codeAt: readonly [number, number];
  readonly comment: readonly [number, number];
  /** What the comment stands before. */
  readonly covers: readonly [number, number];
}

/** A rule's name has a hyphen, so that "allow more time" is no silence. */
const ALLOW = /^\s*allow\s+([a-z]+(?:-[a-z]+)+)\s*(?::\s*([\s\S]*))?$/;

/** Every `allow` comment: in braces before an element or a paragraph, after `#` before a line of the front matter. */
export function listSilences({ text }: Source): Silence[] {
  if (!/\ballow\s+[a-z]+-/.test(text)) return [];
  const head = /^---[ \t]*\r?\n[\s\S]*?\n---/.exec(text)?.[0] ?? "";
  return [...inFrontMatter(head), ...inText(text, head.length)];
}

function inText(text: string, from: number): Silence[] {
  const tags = listTags(text);
  return [...text.matchAll(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g)].flatMap((match) => {
    if (match.index < from) return [];
    const to = match.index + match[0].length;
    const start = match.index + match[0].indexOf("/*") + 2;
    return read(match[1] ?? "", start, [match.index, to], () => blockAfter(text, tags, to));
  });
}

/** The element or the paragraph that begins after an offset, other comments passed over. */
function blockAfter(text: string, tags: readonly Tag[], offset: number): readonly [number, number] {
  const gap = /^(?:\s|\{\s*\/\*[\s\S]*?\*\/\s*\})*/.exec(text.slice(offset))?.[0].length ?? 0;
  const from = offset + gap;
  const index = tags.findIndex((tag) => tag.from === from);
  const tag = tags[index];
  if (tag && tag.kind !== "close")
    return [from, tag.kind === "whole" ? tag.to : endOf(tags, index)];
  const blank = /\n[ \t]*\r?\n/.exec(text.slice(from));
  const next = tags.find((other) => other.from > from && other.kind !== "whole")?.from;
  return [from, Math.min(blank ? from + blank.index : text.length, next ?? text.length)];
}

function endOf(tags: readonly Tag[], index: number): number {
  let depth = 0;
  for (const tag of tags.slice(index)) {
    depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (depth === 0) return tag.to;
  }
  return tags.at(-1)?.to ?? 0;
}

/** A comment on a line of its own is about the next line and what is indented below it; in the first line, about the file as a whole too. */
function inFrontMatter(head: string): Silence[] {
  const lines = [...head.matchAll(/^.*$/gm)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
  return lines.flatMap((line, i) => {
    const comment = /^(.*?(?:^|\s))#(.*)$/.exec(line.text);
    if (!comment) return [];
    const before = comment[1] ?? "";
    const at = line.from + before.length;
    return read(comment[2] ?? "", at + 1, [at, line.to], () => {
      if (before.trim() !== "") return [line.from, line.to];
      const rest = lines.slice(i + 1);
      const first = rest.findIndex(({ text }) => !/^\s*(?:#|$)/.test(text));
      const begins = rest[first];
      if (!begins) return [line.from, line.to];
      const indent = indentOf(begins.text);
      const after = rest.slice(first + 1).find(({ text }) => indentOf(text) <= indent);
      return [i === 1 ? 0 : begins.from, (after?.from ?? head.length) - 1];
    });
  });
}

function indentOf(line: string): number {
  return line.trim() === "" ? Infinity : line.search(/\S/);
}

function read(
  words: string,
  start: number,
  comment: readonly [number, number],
  covers: () => readonly [number, number],
): Silence[] {
  const allow = ALLOW.exec(words);
  const code = allow?.[1];
  if (!code) return [];
  const at = start + words.indexOf(code);
  const reason = (allow[2] ?? "").trim();
  return [{ code, reason, codeAt: [at, at + code.length], comment, covers: covers() }];
}
