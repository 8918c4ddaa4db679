/** What an action answers a report with: enforcing, handing on, or leaving things as they are. */
import type { Response } from "#app/attempts/results/result.ts";
import type { Desk } from "#app/language/handbook/desk.ts";
import { lowestRung } from "#app/language/scenario/analysis/rungs.ts";

/**
 * An action with an addressee hands the decision on; one above the lowest rung of the ladder enforces; the lowest rung, a question to the
 * reporter and doing nothing (null) leave things as they are.
 */
export function responseOf(desk: Desk, actionId: string | null): Response {
  const action = desk.actions.find(({ id }) => id === actionId);
  if (!action) return "leave";
  if (action.to.length > 0) return "escalate";
  return action.rung !== null && action.rung > lowestRung(desk) ? "enforce" : "leave";
}
