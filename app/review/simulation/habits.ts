/** The habits of simulated trainees, as numbers that their policy reads. */

/** Their names. */
export const HABITS = [
  "careful",
  "hasty",
  "always-escalate",
  "over-enforcing",
  "wrong-reason",
] as const;
/** One of them. */
export type Habit = (typeof HABITS)[number];

/** What a habit does at the desk. Shares are between 0 and 1. */
export interface Traits {
  /** How decisions are found: by weighing the scene, by handing everything on, or by enforcing as hard as the scene lets one. */
  readonly decides: "weighing" | "handing-on" | "enforcing";
  /** What is added to the ability, in logits. */
  readonly bonus: number;
  /** How much of what could be looked at is looked at. */
  readonly looks: number;
  /** How many of the expected clauses are cited; "unrelated" cites others in their place. */
  readonly cites: number | "unrelated";
  /** How many expected items are attached, and how often a note is written. */
  readonly packet: number;
  /** "calibrated" says what the chance of being right is; a number is how often "sure" is said whatever that chance is. */
  readonly sure: "calibrated" | number;
}

/** Each habit's. */
export const TRAITS: Readonly<Record<Habit, Traits>> = {
  careful: {
    ...{ decides: "weighing", bonus: 1.2, looks: 0.85, cites: 0.85, packet: 0.9 },
    sure: "calibrated",
  },
  hasty: { decides: "weighing", bonus: -0.2, looks: 0.12, cites: 0.35, packet: 0.25, sure: 0.85 },
  "always-escalate": {
    ...{ decides: "handing-on", bonus: 0, looks: 0.4, cites: 0.5, packet: 0.6 },
    sure: 0.3,
  },
  "over-enforcing": {
    ...{ decides: "enforcing", bonus: 0, looks: 0.25, cites: 0.5, packet: 0.4 },
    sure: 0.8,
  },
  "wrong-reason": {
    ...{ decides: "weighing", bonus: 1.2, looks: 0.35, cites: "unrelated", packet: 0.3 },
    sure: 0.6,
  },
};
