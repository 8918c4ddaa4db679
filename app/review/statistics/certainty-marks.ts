/**
 * Certainty-based marking as Moodle does it: who is sure gains more when right and loses more when wrong, so that
 * saying how sure one is pays best.
 * Gardner-Medwin, docs.moodle.org/39/en/Using_certainty-based_marking; Moodle, `question_cbm` and `qbehaviour_deferredcbm_type`.
 */
import type { Certainty } from "#app/language/scenario/event.ts";

/** The three steps, from the least certain. */
export const CERTAINTIES: readonly Certainty[] = [1, 2, 3];

/** How often a certainty was given with a decision that was right, or wrong. */
export interface CertaintyCount {
  readonly certainty: Certainty;
  readonly right: boolean;
  readonly n: number;
}

/** All null where nothing was decided with a certainty. */
export interface CertaintyMarks {
  /** Decisions that had a certainty. */
  readonly n: number;
  /** Mean mark of a decision, from −6 to 3. */
  readonly average: number | null;
  /** Share of decisions that were right, 0 to 1. */
  readonly accuracy: number | null;
  /** What knowing how sure one may be adds to accuracy; a share, usually within ± 0.1. */
  readonly bonus: number | null;
  /** Accuracy + bonus: Moodle's recommended grade. */
  readonly accuracyWithBonus: number | null;
}

const RIGHT: Readonly<Record<Certainty, number>> = { 1: 1, 2: 2, 3: 3 };
const WRONG: Readonly<Record<Certainty, number>> = { 1: 0, 2: -2, 3: -6 };
/** Gardner-Medwin's factor, found from many results: it makes accuracy + bonus most reliable. */
const BONUS_FACTOR = 0.1;

/** The mark of one decision: 1, 2 or 3 when right; 0, −2 or −6 when wrong. */
export function certaintyMark(certainty: Certainty, right: boolean): number {
  return right ? RIGHT[certainty] : WRONG[certainty];
}

/** The mean mark to expect at a certainty when the share `chance` of decisions is right. */
export function expectedMark(certainty: Certainty, chance: number): number {
  return chance * RIGHT[certainty] + (1 - chance) * WRONG[certainty];
}

/**
 * 0.1 · (average − the best average with this accuracy and one certainty for all): above 0 for who is surer of
 * what is right than of what is wrong.
 */
export function certaintyBonus(average: number, accuracy: number): number {
  const expected = Math.max(...CERTAINTIES.map((certainty) => expectedMark(certainty, accuracy)));
  return BONUS_FACTOR * (average - expected);
}

/** Average, accuracy and bonus; decisions without a certainty are not to be counted here. */
export function certaintyMarks(counts: readonly CertaintyCount[]): CertaintyMarks {
  let [n, marks, rights] = [0, 0, 0];
  for (const count of counts) {
    n += count.n;
    marks += count.n * certaintyMark(count.certainty, count.right);
    if (count.right) rights += count.n;
  }
  if (n === 0) return { n, average: null, accuracy: null, bonus: null, accuracyWithBonus: null };
  const [average, accuracy] = [marks / n, rights / n];
  const bonus = certaintyBonus(average, accuracy);
  return { n, average, accuracy, bonus, accuracyWithBonus: accuracy + bonus };
}
