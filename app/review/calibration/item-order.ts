/** In which order a person gets the items of a set: shuffled, the same every time they come back, another for each person. */
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";

/** An item as far as its order goes. */
export interface Ordered {
  readonly id: string;
  /** The scenario and case that it is about. */
  readonly story: string;
  /** How many decisions of that case its story tells. */
  readonly depth: number;
}

/**
 * Shuffled by a seed of set and person (Fisher–Yates). Where several items are about one case, the one with less of its story comes
 * first: a later moment tells what became of an earlier one, and answers cannot be changed once they are written.
 */
export function orderFor<Item extends Ordered>(
  setId: string,
  userId: string,
  items: readonly Item[],
): Item[] {
  const chance = chanceOf(seedOf(`${setId} ${userId}`));
  // From one order, whatever order they were read in.
  const shuffled = items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    const [a, b] = [shuffled[last], shuffled[other]];
    if (a && b) [shuffled[last], shuffled[other]] = [b, a];
  }
  const byStory = new Map<string, Item[]>();
  for (const item of shuffled) {
    byStory.set(item.story, [...(byStory.get(item.story) ?? []), item]);
  }
  const next = new Map(
    [...byStory].map(([story, own]) => [
      story,
      own.toSorted((a, b) => a.depth - b.depth)[Symbol.iterator](),
    ]),
  );
  return shuffled.map((item) => next.get(item.story)?.next().value ?? item);
}

/** FNV-1a (Fowler, Noll, Vo) of a text, 32 bits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
