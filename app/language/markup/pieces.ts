/** Where a text can be cut so that its parts can be read one by one: elements that begin and end on lines of their own. */

/** A part of a text, from the beginning of its first line to the end of its closing tag. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The spaces before its opening tag. */
  readonly indent: string;
}

/** A text with each piece replaced by `<_/>` in its place. */
export interface Skeleton {
  readonly text: string;
  /** Where each `<_/>` begins, in order. */
  readonly at: readonly number[];
  /** The offset in the whole text of an offset in the skeleton's text. */
  readonly origin: (offset: number) => number;
}

/** Shorter elements are read with the text around them. */
const WORTH_CUTTING = 400;
const STAND_IN = "<_/>";
const OPENING = /^( *)<([A-Z][A-Za-z]*)(?: +[\w-]+="[^"<>{}\r\n]*")* *>[ \r]*$/;

/**
 * What makes a text one that cannot be cut: definitions and code fences reach across elements, and so do
 * code that is refused anyway, tabs before a tag and line ends of a kind that no editor writes.
 */
const WHOLE = /\]:|`{3}|~{3}|\t|\r(?!\n)|\u0000|^(?:import|export)\b/m;

/** Whether a text can be cut at all. */
export function canBeCut(text: string): boolean {
  return !WHOLE.test(text);
}

/** The outermost pieces between two offsets, which must be the beginnings of lines or the end of the text. */
export function listPieces(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; at < to;) {
    const next = lineAfter(text, at);
    const found = text.startsWith("<", skipSpaces(text, at)) ? pieceAt(text, at, next, to) : null;
    if (found && found.to - found.from >= WORTH_CUTTING) pieces.push(found);
    at = found ? lineAfter(text, found.to) : next;
  }
  return pieces;
}

function pieceAt(text: string, from: number, next: number, limit: number): Piece | null {
  const [, indent = "", name] = OPENING.exec(text.slice(from, next).trimEnd()) ?? [];
  if (name === undefined) return null;
  const [opening, closing] = [`${indent}<${name}`, `${indent}</${name}>`];
  let depth = 1;
  for (let at = next; at < limit; at = lineAfter(text, at)) {
    if (text.startsWith(closing, at) && isBlank(text, at + closing.length)) depth -= 1;
    else if (text.startsWith(opening, at) && isOpening(text, at)) depth += 1;
    if (depth === 0) return { from, to: at + closing.length, indent };
  }
  return null;
}

function isOpening(text: string, at: number): boolean {
  return OPENING.test(text.slice(at, lineAfter(text, at)).trimEnd());
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}

function isBlank(text: string, offset: number): boolean {
  const at = skipSpaces(text, offset);
  return at >= text.length || text[at] === "\n" || text[at] === "\r";
}

/** The lines between an element's opening and closing lines: where its own pieces can stand. */
export function insideOf(text: string): readonly [number, number] {
  return [lineAfter(text, 0), text.lastIndexOf("\n") + 1];
}

/** The text without its pieces. */
export function makeSkeleton(text: string, pieces: readonly Piece[]): Skeleton {
  let [kept, end] = ["", 0];
  const at: number[] = [];
  const ends: number[] = [];
  for (const { from, to, indent } of pieces) {
    kept += text.slice(end, from) + indent;
    at.push(kept.length);
    kept += STAND_IN;
    ends.push(kept.length);
    end = to;
  }
  const origin = (offset: number): number => {
    const before = ends.findLastIndex((one) => one <= offset);
    const piece = pieces[before];
    return piece ? piece.to + offset - (ends[before] ?? 0) : offset;
  };
  return { text: kept + text.slice(end), at, origin };
}
