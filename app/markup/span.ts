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
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let i = before.indexOf("\n"); i !== -1; i = before.indexOf("\n", i + 1)) line += 1;
  return { line, column: offset - lineStart + 1, offset };
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
