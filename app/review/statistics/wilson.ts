/**
 * How far a share may be from the true one: Wilson's score interval, which stays between 0 and 1 and says something
 * sensible of 0 and of all.
 * Wilson (1927), JASA 22, 209–212; method 3 of Newcombe (1998), Statistics in Medicine 17, 857–872.
 */
import type { Interval } from "#app/review/figure/figure.ts";
import { criticalValue, oneSidedCriticalValue } from "./normal.ts";

/**
 * Both bounds (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n), with p̂ = successes / n and z of both sides;
 * shares from 0 to 1. Null where nothing was tried.
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval | null {
  if (n <= 0) return null;
  const z = criticalValue(level);
  return { low: bound(successes, n, -z), high: bound(successes, n, z), level };
}

/** The lower bound alone: the true share is above it with this confidence. With nothing tried it is 0, its limit. */
export function wilsonLowerBound(successes: number, n: number, level = 0.95): number {
  return n <= 0 ? 0 : bound(successes, n, -oneSidedCriticalValue(level));
}

/** The bound on the side of z's sign; none and all are exactly 0 and 1 on their side. */
function bound(successes: number, n: number, z: number): number {
  if (!(successes >= 0 && successes <= n))
    throw new RangeError(`${successes} of ${n} is not a share`);
  if (successes === 0 && z < 0) return 0;
  if (successes === n && z > 0) return 1;
  const share = successes / n;
  const square = (z * z) / n;
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return (share + square / 2 + half) / (1 + square);
}
