/** Where the thing at an offset is made: in this file, in the handbook, or on the desk. */
import type { Source } from "#app/language/markup/span.ts";
import type { Ground } from "#app/language/scenario/build.ts";
import { isSame, type Occurrence, occurrenceAt } from "./occurrences.ts";
import { placerOf } from "./placer.ts";
import { type Definition, readText } from "./service.ts";
import { toldOf } from "./told-of.ts";

/** The definition of what is named at an offset; null when nothing is, or when it is made nowhere. */
export function defineAt(source: Source, offset: number, ground: Ground): Definition | null {
  const { names, text } = readText(source);
  const here = occurrenceAt(names, offset);
  if (!here) return null;
  const told = toldOf(here, ground);
  if (told) return { kind: "handbook", address: told.address, words: told.title };
  const made = names.filter((name) => name.role === "made" && isSame(name, here));
  const [first] = made.toSorted(recordsFirst);
  if (!first) return null;
  return { kind: "here", span: placerOf(text)(first.from, first.to) };
}

function recordsFirst(a: Occurrence, b: Occurrence): number {
  const rank = ({ node }: Occurrence) => (node.name === "Record" ? 0 : 1);
  return rank(a) - rank(b) || a.from - b.from;
}
