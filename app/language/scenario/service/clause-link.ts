/** Clauses named in prose: `[AU-1](clause:AU-1)`. */
import type { Range } from "./read-tags.ts";

/** The clause whose link stands at an offset. */
export function clauseLinkAt(
  text: string,
  offset: number,
): (Range & { readonly id: string }) | null {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  for (const { index, 1: id = "" } of line.matchAll(/clause:([A-Z]{2}-\d+)/g)) {
    const from = lineStart + index + "clause:".length;
    if (from <= offset && offset <= from + id.length) return { id, from, to: from + id.length };
  }
  return null;
}
