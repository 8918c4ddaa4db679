/**
 * What kind of error a decision is, from the desk's ladder and levels; the author says nothing about it.
 *
 * The types extend the usual quality taxonomy of the field (false positive, false negative, wrong
 * selection, technical; TSPA curriculum, "Content moderation quality assurance") by the three that
 * this desk teaches: beyond authority, missed escalation, process.
 */
import type { ErrorType } from "#app/language/handbook/judgement.ts";
import { LEVELS, type Desk, type DeskAction } from "#app/language/handbook/desk.ts";
import type { ActEvent } from "./event.ts";
import { isChoice, type Decided } from "./judged.ts";
import type { Choice } from "./scenario.ts";

/**
 * What sets a judged decision apart from the best; null when it was the best. An acceptable one has it too, in case its verdict is changed:
 * `errorOf` says what is an error. `act` is what was done; null when the shift ended first.
 */
export function errorTypeOf(
  desk: Desk,
  best: Choice | null,
  taken: Decided,
  act: Pick<ActEvent, "do" | "to"> | null,
): ErrorType | null {
  if (taken.verdict === "best") return null;
  const expected = best && findAction(desk, best.do);
  const actual = act && findAction(desk, act.do);
  if (!act || !actual) return expected && passesOn(expected) ? "missed-escalation" : "process";
  if (LEVELS.indexOf(actual.level) > LEVELS.indexOf(desk.level)) return "beyond-authority";
  if (!expected || !best) return "process";
  if (actual.id === expected.id) {
    return isOtherTeam(best, taken, act.to) ? "wrong-selection" : "process";
  }
  if (passesOn(expected)) return passesOn(actual) ? "wrong-selection" : "missed-escalation";
  if (passesOn(actual)) return "needless-escalation";
  const [was, should] = [actual.rung ?? 0, expected.rung ?? 0];
  if (was > should) return "over-enforcement";
  return was < should ? "under-enforcement" : "wrong-selection";
}

/** Whether it went to somebody that the best does not go to: the best names others, or the scene set this team apart. */
function isOtherTeam(best: Choice, taken: Decided, to: string | null): boolean {
  if (to !== null && best.to.length > 0) return !best.to.includes(to);
  return isChoice(taken) && taken.to.length > 0;
}

function findAction(desk: Desk, id: string): DeskAction | null {
  return desk.actions.find((action) => action.id === id) ?? null;
}

/** An action that hands the decision to somebody else. */
function passesOn(action: DeskAction): boolean {
  return action.to.length > 0;
}
