/** Changes of the list of skills in a front matter, written in brackets or line by line. */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import { type Source, type Span, spanAt } from "#app/language/markup/span.ts";

/** Adds a skill after the last one; `last` is the last one's place. */
export function addSkill({ text }: Source, skill: string, last: Span): Replacement {
  const at = last.end.offset;
  const line = /(?:^|\n)([ \t]*-[ \t]+)[^\n]*$/.exec(text.slice(0, at));
  const inserted = line ? `\n${line[1] ?? "- "}${skill}` : `, ${skill}`;
  return { title: `Add ${skill} to the skills`, span: spanAt(text, at, at), text: inserted };
}

/** Takes a skill out, with its comma or its line; null when it is the only one. */
export function removeSkill(
  { text }: Source,
  skill: string,
  place: Span,
  howMany: number,
): Replacement | null {
  if (howMany < 2) return null;
  const title = `Take ${skill} out of the skills`;
  const [from, to] = [place.start.offset, place.end.offset];
  const line = /\n[ \t]*-[ \t]+$/.exec(text.slice(0, from));
  if (line) return { title, span: spanAt(text, line.index, to), text: "" };
  const after = /^\s*,\s*/.exec(text.slice(to))?.[0].length;
  if (after !== undefined) return { title, span: spanAt(text, from, to + after), text: "" };
  const before = /\s*,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return { title, span: spanAt(text, from - before, to), text: "" };
}
