/** Every place that names the thing at an offset. */
import type { Source } from "#app/language/markup/span.ts";
import { isSame, occurrenceAt } from "./occurrences.ts";
import { placerOf } from "./placer.ts";
import { readText, type Reference } from "./service.ts";

/** The places in the order of the text; none when nothing is named there. */
export function referencesAt(source: Source, offset: number): readonly Reference[] {
  const { names, text } = readText(source);
  const here = occurrenceAt(names, offset);
  if (!here) return [];
  const place = placerOf(text);
  return names
    .filter((name) => isSame(name, here))
    .map(({ from, to, role }) => ({
      span: place(from, to),
      made: role === "made",
      line: lineAt(text, from),
    }));
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(from, end === -1 ? text.length : end).trim();
}
