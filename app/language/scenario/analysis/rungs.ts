/** The ladder of enforcement of a desk. */
import type { Desk } from "#app/language/handbook/desk.ts";

/** The lowest rung there is: leaving things as they are. */
export function lowestRung(desk: Desk): number {
  return Math.min(...desk.actions.flatMap(({ rung }) => (rung === null ? [] : [rung])));
}
