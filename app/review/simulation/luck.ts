/** Repeatable luck for simulated trainees. */
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";

const STEPS = 1_000_000;

/** Draws of one person, one after another. */
export interface Luck {
  /** True in this share of cases. */
  readonly happens: (share: number) => boolean;
  /** One of the items by weight; null when there is none with weight. */
  readonly pick: <Item>(items: readonly Item[], weight?: (item: Item) => number) => Item | null;
  /** About normal with mean 0 and deviation 1 (the sum of twelve, less six). */
  readonly normal: () => number;
}

/** The same luck for the same seed. */
export function luckOf(seed: number): Luck {
  const chance = chanceOf(seed);
  const share = () => chance(STEPS) / STEPS;
  return {
    happens: (of) => share() < of,
    pick: (items, weight = () => 1) => {
      let left = share() * items.reduce((sum, item) => sum + weight(item), 0);
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return null;
    },
    normal: () => Array.from({ length: 12 }, share).reduce((sum, one) => sum + one, 0) - 6,
  };
}

/** A seed from words (FNV-1a, 32 bits). */
export function seedOf(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join("\n")) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
