/** The words of a prose without their layout, for telling whether two say the same. */
import type { Prose } from "#app/language/markup/prose.ts";

/** The text with single spaces. */
export function wordsOf({ text }: Prose): string {
  return text.trim().replace(/\s+/g, " ");
}
