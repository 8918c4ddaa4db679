/** Whether a text is too much to be read: everything that can be seen without parsing, so that no file keeps the checker busy for long. */
import type { Diagnostic } from "./diagnostic.ts";
import { type Source, type Span, spanAt } from "./span.ts";
import { listTags } from "./tags.ts";

/** The longest file that is read, in bytes of UTF-8. */
const MOST_BYTES = 512 * 1024;
/** How deep elements, lists and quotations may stand in one another. */
export const MOST_LEVELS = 40;
/**
 * The most lines and tags in a file. Each of them takes the parser some tenths of a millisecond, so a text has
 * as many as one of its length needs: `some`, and one more for every `each` characters, up to `most`.
 */
const LINES: Density = { some: 2_000, each: 40, most: 8_800 };
const TAGS: Density = { some: 1_000, each: 30, most: 7_200 };
/** The most items of lists, lines that are read as code, and signs that mean something to Markdown, in a file. */
const MOST_ITEMS = 800;
const MOST_CODE = 200;
const MOST_SIGNS = 3_000;
/** The most tags directly inside one element. */
const MOST_INSIDE = 520;
/** The most characters and such signs between two blank lines or tags: some kinds of them take time in the square of their number. */
const MOST_IN_BLOCK = 8_000;
const MOST_SIGNS_IN_BLOCK = 400;

const SIGN = /[<{}&*_`[\]\\|]/g;

interface Density {
  readonly some: number;
  readonly each: number;
  readonly most: number;
}

function mostIn({ length }: string, { some, each, most }: Density): number {
  return Math.min(most, some + Math.floor(length / each));
}

/** The first reason not to read a text; null when there is none. */
export function findExcess(source: Source): Diagnostic | null {
  const { text } = source;
  const bytes = text.length > MOST_BYTES / 4 ? new TextEncoder().encode(text).length : text.length;
  if (bytes > MOST_BYTES) {
    const size = `the file has ${Math.ceil(bytes / 1024)} KiB`;
    return tooLarge(source, [0, 0], size, `${MOST_BYTES / 1024} KiB`);
  }
  const lines = count(text, /\n|\r(?!\n)/g);
  const mostLines = mostIn(text, LINES);
  if (lines > mostLines)
    return tooLarge(source, [0, 0], `the file has ${lines} lines`, `${mostLines}`);
  const items = count(text, /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm);
  if (items > MOST_ITEMS)
    return tooLarge(source, [0, 0], `the file has ${items} items of lists`, `${MOST_ITEMS}`);
  const code = count(text, /^(?:import|export)\b/gm);
  if (code > MOST_CODE)
    return tooLarge(source, [0, 0], `the file has ${code} lines of code`, `${MOST_CODE}`);
  return findLargeBlock(source) ?? findPiledMarkers(source) ?? findPiledTags(source);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

function findLargeBlock(source: Source): Diagnostic | null {
  const { text } = source;
  let all = 0;
  for (let from = 0; from < text.length;) {
    const to = blockEnd(text, from);
    if (to - from > MOST_IN_BLOCK)
      return tooLarge(
        source,
        [from, to],
        `this paragraph has ${to - from} characters`,
        `${MOST_IN_BLOCK}`,
      );
    const signs = count(text.slice(from, to), SIGN);
    if (signs > MOST_SIGNS_IN_BLOCK)
      return tooLarge(
        source,
        [from, to],
        `this paragraph has ${signs} signs of markup`,
        `${MOST_SIGNS_IN_BLOCK}`,
      );
    // Tags are counted by themselves.
    all += signs - count(text.slice(from, to), /</g);
    from = to;
  }
  if (all <= MOST_SIGNS) return null;
  return tooLarge(source, [0, 0], `the file has ${all} signs of markup`, `${MOST_SIGNS}`);
}

const BLOCK_END = /\n[ \t]*(?:\r?\n|(?=<))/g;

function blockEnd(text: string, from: number): number {
  BLOCK_END.lastIndex = from;
  const match = BLOCK_END.exec(text);
  return match ? match.index + match[0].length : text.length;
}

function findPiledMarkers(source: Source): Diagnostic | null {
  const { text } = source;
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){3,}/gm)) {
    const markers = match[0].match(/>|[-*+][ \t]|[.)][ \t]/g)?.length ?? 0;
    if (markers > MOST_LEVELS)
      return tooDeep(source, spanAt(text, match.index, match.index + match[0].length));
  }
  return null;
}

/** The tag at which so many are open, or so many stand beside one another, that reading the tree would take long. */
function findPiledTags(source: Source): Diagnostic | null {
  const { text } = source;
  const tags = listTags(text);
  const mostTags = mostIn(text, TAGS);
  if (tags.length > mostTags)
    return tooLarge(source, [0, 0], `the file has ${tags.length} tags`, `${mostTags}`);
  const inside = [0];
  for (const { kind, from, to } of tags) {
    if (kind === "close") {
      if (inside.length > 1) inside.pop();
      continue;
    }
    const beside = (inside.pop() ?? 0) + 1;
    inside.push(beside);
    if (beside > MOST_INSIDE) {
      const has = `there are more than ${MOST_INSIDE} elements here, one after the other`;
      return tooLarge(source, [from, to], has, `${MOST_INSIDE}`);
    }
    if (kind === "open") inside.push(0);
    if (inside.length > MOST_LEVELS * 4) return tooDeep(source, spanAt(text, from, to));
  }
  return null;
}

/** Not asked of `spanAt`, which would look for every line of a text that may have millions. */
const BEGINNING: Span = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

function tooLarge(
  { file, text }: Source,
  [from, to]: readonly [number, number],
  has: string,
  most: string,
): Diagnostic {
  const end = text.indexOf("\n", from);
  const span = to === 0 ? BEGINNING : spanAt(text, from, Math.min(to, end === -1 ? to : end));
  const message = `${has}, expected at most ${most}`;
  const hint = "divide it into several, or shorten it";
  return { file, span, code: "document-not-too-large", severity: "error", message, hint };
}

/** The problem of something that stands too deep. */
export function tooDeep(source: Source, span: Span): Diagnostic {
  return {
    file: source.file,
    span,
    code: "document-not-too-deep",
    severity: "error",
    message: `this stands more than ${MOST_LEVELS} levels deep`,
    hint: "take something out of its surroundings",
  };
}
