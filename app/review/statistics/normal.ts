/** The standard normal distribution, computed by jStat (inverse by two Halley steps; after Press et al., Numerical Recipes, 3rd ed., § 6.2.2). */
import jStat from "jstat";

/** φ(z): the height of the standard normal density at z. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ⁻¹(p): the z below which the share p lies; null unless 0 < p < 1, where it would be infinite or nothing.
 * Right to 1e-9 for p from 1e-6 to 1 − 1e-6.
 */
export function normalQuantile(p: number): number | null {
  return p > 0 && p < 1 ? jStat.normal.inv(p, 0, 1) : null;
}

/** The z of an interval that is open to both sides: 1.959964 for 0.95. */
export function criticalValue(level: number): number {
  return oneSidedCriticalValue((1 + level) / 2);
}

/** The z of a bound to one side: 1.644854 for 0.95. */
export function oneSidedCriticalValue(level: number): number {
  const z = normalQuantile(level);
  if (z === null) throw new RangeError(`A level of confidence is between 0 and 1, not ${level}`);
  return z;
}
