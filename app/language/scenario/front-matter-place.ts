/** Where a value of a scenario's front matter stands, so that a problem can point at it. */
import { parseFrontMatter } from "#app/language/markup/front-matter.ts";
import { spanAt, type Source, type Span } from "#app/language/markup/span.ts";

/** The place of a key path (`shift.to`, `skills.0`): its value, else the nearest value around it, else the opening fence. */
export function frontMatterPlace(source: Source, path: string): Span {
  const block = /^---[ \t]*\r?\n[\s\S]*?\n---/.exec(source.text)?.[0];
  if (block === undefined) return spanAt(source.text, 0, 0);
  const { places, keys } = parseFrontMatter(source, spanAt(source.text, 0, block.length)).value;
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const span = isBlock(places[at]) ? keys[at] : places[at];
    if (span) return span;
  }
  return spanAt(source.text, 0, 3);
}

/** A value of several lines is better pointed at by its key. */
function isBlock(span: Span | undefined): boolean {
  return span !== undefined && span.end.line > span.start.line;
}
