/** What judgements are worth. The only numbers of the score; authors give verdicts, never points. */
import type { Verdict } from "#app/language/handbook/judgement.ts";

/** Points of a judged decision. Harm costs more than the next right step can win back. */
export const POINTS: Readonly<Record<Verdict, number>> = {
  best: 10,
  acceptable: 7,
  weak: 3,
  harmful: -10,
  critical: -20,
};

/** What the end of the shift earns where it decides: a half-right step earns something, a step not taken does not. */
export function pointsForOmission(verdict: Verdict): number {
  return verdict === "weak" ? 0 : POINTS[verdict];
}

/** A verdict under which nothing else of the decision (citing, packet) earns points. */
export function spoils(verdict: Verdict): boolean {
  return verdict === "harmful" || verdict === "critical";
}

/** Points for one expected clause cited, one expected item attached, one worksheet question right. */
export const POINT_PER_ITEM = 1;
