/** Moves labels apart that would lie on one another, as little as needed. */

/** Places at least `gap` apart and within the range, in the order given. */
export function spread(
  places: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let free = least;
  for (const one of order) {
    one.place = Math.max(one.place, free);
    free = one.place + gap;
  }
  let limit = most;
  for (const one of order.toReversed()) {
    one.place = Math.min(one.place, limit);
    limit = one.place - gap;
  }
  const result = [...places];
  for (const { place, index } of order) result[index] = place;
  return result;
}
