/** What to write first into an attribute that is needed and missing. */
import type { AttributeSchema } from "./schema.ts";

/** A value that can be read, to be made the author's own; null where only the author can know (what a name refers to). */
export function placeholderFor(
  element: string,
  name: string,
  { kind, values, least = 0, describes }: AttributeSchema,
  text: string,
): string | null {
  if (describes) return null;
  if (kind === "text") return "…";
  if (kind === "choice") return values?.[0] ?? null;
  if (kind === "integer" || kind === "minutes") return String(Math.max(1, least));
  if (kind === "time")
    return /^\s+from:\s*["']?((?:[01]\d|2[0-3]):[0-5]\d)/m.exec(text)?.[1] ?? null;
  return kind === "id" && name === "id" && !element.startsWith("Use")
    ? freshId(element, text)
    : null;
}

/** `scene-2`, if the file has a `scene-1`. */
function freshId(element: string, text: string): string {
  const start = element.toLowerCase();
  let n = 1;
  while (text.includes(`"${start}-${n}"`)) n += 1;
  return `${start}-${n}`;
}
