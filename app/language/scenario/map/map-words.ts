/** The few words of the map that are made and not copied. */
import type { Prose } from "#app/language/markup/prose.ts";
import type { Condition } from "#app/language/scenario/scenario.ts";

const FIRST_WORDS = 12;

/** "when account history, unless told"; empty when it always holds. */
export function conditionWords({ when, unless }: Condition): string {
  return [
    ...(when.length > 0 ? [`when ${when.join(" ")}`] : []),
    ...(unless.length > 0 ? [`unless ${unless.join(" ")}`] : []),
  ].join(", ");
}

/** How many words a piece of prose shows, and the first of them; what stands in attributes is not counted. */
export function wordsOf({ text }: Prose): { readonly words: number; readonly says: string } {
  const shown = text
    .replace(/\{\/\*[^]*?\*\/\}/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/[*_#`]+/g, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = shown.slice(0, FIRST_WORDS).join(" ");
  return { words: shown.length, says: shown.length > FIRST_WORDS ? `${first} …` : first };
}
