/** Offsets → spans for many places of one text, with its lines counted once. */
import type { Point, Span } from "#app/language/markup/span.ts";

/** A function that gives the span between two offsets of a text. */
export function placerOf(text: string): (from: number, to: number) => Span {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  const pointOf = (offset: number): Point => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (from, to) => ({ start: pointOf(from), end: pointOf(to) });
}
