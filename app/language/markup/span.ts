/** Where something stands in an authored file. */

/** A place: line and column count from 1, offset counts UTF-16 units from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range; `end` is the first place after it. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** An authored file: its name as a person would type it, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The span of `text.slice(from, to)`, given offsets into the source's text. */
export function spanAt(text: string, from: number, to: number): Span {
  return { start: pointAt(text, from), end: pointAt(text, to) };
}

/** The line and column of an offset. */
export function pointAt(text: string, offset: number): Point {
  const starts = lineStartsOf(text);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

/** How many texts' lines are remembered: an author's text and its drafts are asked about many times in a row. */
const REMEMBERED = 4;
const remembered: { readonly text: string; readonly starts: readonly number[] }[] = [];

/** Offsets at which lines begin. */
export function lineStartsOf(text: string): readonly number[] {
  const known = remembered.findIndex((one) => one.text === text);
  const [entry = { text, starts: findLineStarts(text) }] =
    known === -1 ? [] : remembered.splice(known, 1);
  remembered.unshift(entry);
  if (remembered.length > REMEMBERED) remembered.pop();
  return entry.starts;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

/** The span of one word inside a wider span (a name in a list of names), or the wider span if it is not there. */
export function wordSpan(source: Source, within: Span, word: string): Span {
  const text = source.text.slice(within.start.offset, within.end.offset);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // Whole words first; then halves of pairs such as `case:ending`.
  const found =
    new RegExp(`(?<![\\w:-])${escaped}(?![\\w:-])`).exec(text) ??
    new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).exec(text);
  if (!found) return within;
  const from = within.start.offset + found.index;
  return spanAt(source.text, from, from + word.length);
}
