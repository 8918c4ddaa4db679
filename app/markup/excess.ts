/** Whether a text is too much to be read: everything that can be seen without parsing, so that no file keeps the checker busy for long. */
import type { Diagnostic } from "./diagnostic.ts";
import { type Source, type Span, spanAt } from "./span.ts";
import { listTags, type Tag } from "./tags.ts";

/** The longest file that is read, in bytes of UTF-8. */
const MOST_BYTES = 512 * 1024;
/** How deep elements, lists and quotations may stand in one another. */
export const MOST_LEVELS = 40;
/** The most lines, items of lists, tags, and signs that mean something to Markdown, in a file. */
const MOST_LINES = 10_000;
const MOST_ITEMS = 3_000;
const MOST_TAGS = 8_000;
const MOST_SIGNS = 20_000;
/** The most characters and such signs between two blank lines or tags: some kinds of them take time in the square of their number. */
const MOST_IN_BLOCK = 8_000;
const MOST_SIGNS_IN_BLOCK = 400;

const SIGN = /[<{}&*_`[\]\\|]/g;

/** The first reason not to read a text; null when there is none. */
export function findExcess(source: Source): Diagnostic | null {
  const { text } = source;
  const bytes = text.length > MOST_BYTES / 4 ? new TextEncoder().encode(text).length : text.length;
  if (bytes > MOST_BYTES) {
    const size = `the file has ${Math.ceil(bytes / 1024)} KiB`;
    return tooLarge(source, [0, 0], size, `${MOST_BYTES / 1024} KiB`);
  }
  const lines = count(text, /\n|\r(?!\n)/g);
  if (lines > MOST_LINES)
    return tooLarge(source, [0, 0], `the file has ${lines} lines`, `${MOST_LINES}`);
  const items = count(text, /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm);
  if (items > MOST_ITEMS)
    return tooLarge(source, [0, 0], `the file has ${items} items of lists`, `${MOST_ITEMS}`);
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
    all += signs;
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

/** The tag at which so many are open that reading the tree would take long. */
function findPiledTags(source: Source): Diagnostic | null {
  let open = 0;
  const tags = listTags(source.text);
  if (tags.length > MOST_TAGS)
    return tooLarge(source, [0, 0], `the file has ${tags.length} tags`, `${MOST_TAGS}`);
  const isTooMuch = (tag: Tag) => {
    open += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    return open > MOST_LEVELS * 4;
  };
  const pile = tags.find(isTooMuch);
  return pile ? tooDeep(source, spanAt(source.text, pile.from, pile.to)) : null;
}

function tooLarge(
  { file, text }: Source,
  [from, to]: readonly [number, number],
  has: string,
  most: string,
): Diagnostic {
  const end = text.indexOf("\n", from);
  const span = spanAt(text, from, Math.min(to, end === -1 ? to : end));
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
