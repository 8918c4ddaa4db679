/**
 * Repeatable chance: mulberry32 by Tommy Ettinger (2017, public domain), a generator with 32 bits of state
 * that passes gjrand. Good for bots; not for secrets.
 */

/** A whole number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number;

/** Chance that is the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
