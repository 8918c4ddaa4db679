/**
 * Telling signals from noise apart (d′), and the habit of saying yes or no whatever is shown (c).
 * Green & Swets (1966), Signal Detection Theory and Psychophysics; Macmillan & Creelman (2005), Detection Theory,
 * 2nd ed., ch. 1 and 2.
 */
import type { Interval } from "#app/review/figure/figure.ts";
import { criticalValue, normalDensity, normalQuantile, oneSidedCriticalValue } from "./normal.ts";

/** How often each of the four answers was given. */
export interface Answers {
  /** A signal, and yes was said. */
  readonly hits: number;
  /** A signal, and no was said. */
  readonly misses: number;
  /** Noise, and yes was said. */
  readonly falseAlarms: number;
  /** Noise, and no was said. */
  readonly rejections: number;
}

/** All null where there was no signal or no noise, or a rate that is not corrected is 0 or 1. */
export interface Sensitivity {
  /** d′ = z(H) − z(F), in standard deviations: 0 is chance. */
  readonly dPrime: number | null;
  /** c = −(z(H) + z(F)) / 2, in standard deviations: below 0 yes is said too often, above 0 too seldom. */
  readonly criterion: number | null;
  readonly dPrimeInterval: Interval | null;
  readonly criterionInterval: Interval | null;
}

type Correction = "log-linear" | "none";

const UNDEFINED: Sensitivity = {
  dPrime: null,
  criterion: null,
  dPrimeInterval: null,
  criterionInterval: null,
};

/**
 * d′ and c with intervals. With the log-linear correction, H = (hits + 0.5) / (signals + 1) and F likewise, always
 * applied and not only to rates of 0 and 1 (Hautus 1995, Behavior Research Methods 27, 46–51); "none" is for comparing
 * with tables. The intervals are ± z·s with s² = Σ p(1 − p) / (n φ(z(p))²) over both rates for d′ and a quarter of it
 * for c (Gourevitch & Galanter 1967, Psychometrika 32, 25–33), p being the corrected rate and n the uncorrected count.
 */
export function sensitivity(
  answers: Answers,
  {
    correction = "log-linear",
    level = 0.95,
  }: { readonly correction?: Correction; readonly level?: number } = {},
): Sensitivity {
  const found = estimate(answers, correction);
  if (found === null) return UNDEFINED;
  const { dPrime, criterion, error } = found;
  const reach = criticalValue(level) * error;
  return {
    dPrime,
    criterion,
    dPrimeInterval: { low: dPrime - reach, high: dPrime + reach, level },
    criterionInterval: { low: criterion - reach / 2, high: criterion + reach / 2, level },
  };
}

/** The lower bound of d′ alone, by the same correction and variance: the true d′ is above it with this confidence. */
export function dPrimeLowerBound(answers: Answers, level = 0.95): number | null {
  const found = estimate(answers, "log-linear");
  return found && found.dPrime - oneSidedCriticalValue(level) * found.error;
}

/** `error` is the standard error of d′. */
function estimate({ hits, misses, falseAlarms, rejections }: Answers, correction: Correction) {
  const [signals, noise] = [hits + misses, falseAlarms + rejections];
  if (signals === 0 || noise === 0) return null;
  const half = correction === "none" ? 0 : 0.5;
  const yes = (hits + half) / (signals + 2 * half);
  const wrongYes = (falseAlarms + half) / (noise + 2 * half);
  const [zHits, zFalse] = [normalQuantile(yes), normalQuantile(wrongYes)];
  if (zHits === null || zFalse === null) return null;
  return {
    dPrime: zHits - zFalse,
    criterion: -(zHits + zFalse) / 2,
    error: Math.sqrt(varianceOfZ(yes, zHits, signals) + varianceOfZ(wrongYes, zFalse, noise)),
  };
}

/** The variance of z(p) by the delta method. */
function varianceOfZ(p: number, z: number, n: number): number {
  return (p * (1 - p)) / (n * normalDensity(z) ** 2);
}
