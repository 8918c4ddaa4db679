/** Finds for each part of one version the part of the other that it is. */

/** A part in both versions, or in one of them. */
export interface Pair<Part> {
  readonly before: Part | null;
  readonly after: Part | null;
}

/**
 * Pairs parts by each likeness in turn, those that are alike in order of writing; an empty likeness is none.
 * Parts of the newer version come in their order, then those that are gone.
 */
export function matchParts<Part>(
  before: readonly Part[],
  after: readonly Part[],
  ...likenesses: readonly ((part: Part) => string)[]
): Pair<Part>[] {
  const found = new Map<Part, Part>();
  const free = new Set(before);
  for (const likeness of likenesses) {
    const open = new Map<string, Part[]>();
    for (const part of free) open.set(likeness(part), [...(open.get(likeness(part)) ?? []), part]);
    for (const part of after) {
      const key = likeness(part);
      const match = found.has(part) || key === "" ? undefined : open.get(key)?.shift();
      if (match === undefined) continue;
      found.set(part, match);
      free.delete(match);
    }
  }
  return [
    ...after.map((part) => ({ before: found.get(part) ?? null, after: part })),
    ...before.filter((part) => free.has(part)).map((part) => ({ before: part, after: null })),
  ];
}

/** Whether the parts that both have stand in another order now. */
export function isReordered<Part>(pairs: readonly Pair<Part>[], before: readonly Part[]): boolean {
  const places = pairs.flatMap((pair) =>
    pair.before && pair.after ? [before.indexOf(pair.before)] : [],
  );
  return places.some((place, index) => place < (places[index - 1] ?? -1));
}
