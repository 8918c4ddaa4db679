/**
 * `do` names an action of the desk.
 *
 * Why it matters: the desk is the same for every report. A scenario says what its buttons lead to; it
 * cannot add a button, so an action for one that is not there can never be taken.
 *
 * Bad: `<Action do="ban" …>` when the desk calls it `deactivate`.
 */
import { unlessKnown } from "#app/language/scenario/names.ts";
import { choicesOf } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const everyActionExists: Rule = {
  code: "every-action-exists",
  severity: "error",
  *check({ scenario, desk }) {
    const known = desk.actions.map((action) => action.id);
    for (const { choice } of choicesOf(scenario)) {
      const message = `\`${choice.do}\` is not an action of the desk`;
      const span = placeOf(choice, "do");
      yield* unlessKnown(choice.do, known, span, message);
    }
  },
};
