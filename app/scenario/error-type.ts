/**
 * What kind of error a decision is, from the desk's ladder and levels; the author says nothing about it.
 *
 * The types extend the usual quality taxonomy of the field (false positive, false negative, wrong
 * selection, technical; TSPA curriculum, "Content moderation quality assurance") by the three that
 * this desk teaches: beyond authority, missed escalation, process.
 */
import { LEVELS, type Desk, type DeskAction } from "#app/handbook/desk.ts";
import { isChoice, type Decided } from "./judged.ts";
import type { Choice } from "./scenario.ts";
import type { ErrorType } from "./score.ts";

/** The error of a judged decision, or null when it was the best. `did` is the desk action taken; null when the shift ended first. */
export function errorTypeOf(
  desk: Desk,
  best: Choice | null,
  taken: Decided,
  did: string | null,
): ErrorType | null {
  if (taken.verdict === "best") return null;
  const expected = best && findAction(desk, best.do);
  const actual = did === null ? null : findAction(desk, did);
  if (!actual) return expected && passesOn(expected) ? "missed-escalation" : "process";
  if (LEVELS.indexOf(actual.level) > LEVELS.indexOf(desk.level)) return "beyond-authority";
  if (!expected || !best) return "process";
  if (actual.id === expected.id) {
    const otherTeam =
      isChoice(taken) && taken.to.length > 0 && !taken.to.some((team) => best.to.includes(team));
    return otherTeam ? "wrong-selection" : "process";
  }
  if (passesOn(expected)) return passesOn(actual) ? "wrong-selection" : "missed-escalation";
  if (passesOn(actual)) return "process";
  const [was, should] = [actual.rung ?? 0, expected.rung ?? 0];
  if (was > should) return "over-enforcement";
  return was < should ? "under-enforcement" : "wrong-selection";
}

function findAction(desk: Desk, id: string): DeskAction | null {
  return desk.actions.find((action) => action.id === id) ?? null;
}

/** An action that hands the decision to somebody else. */
function passesOn(action: DeskAction): boolean {
  return action.to.length > 0;
}
