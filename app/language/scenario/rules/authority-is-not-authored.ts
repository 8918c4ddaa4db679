/**
 * Taking a whole account away (suspending or deactivating it) beyond the trainee's authority is `critical`, whatever the scenario says.
 *
 * Why it matters: in 2017 a button worked for somebody whose decision it was not. A scenario in which that is
 * less than a critical error teaches that it may be pressed.
 *
 * Bad: `do="deactivate" verdict="harmful"` on a desk where deactivating is for L3.
 */
import { choicesOf } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";
import { takesAway } from "#app/language/scenario/option-facts.ts";
import { LEVELS } from "#app/language/handbook/desk.ts";

export const authorityIsNotAuthored: Rule = {
  code: "authority-is-not-authored",
  severity: "error",
  *check({ scenario, desk }) {
    for (const { choice } of choicesOf(scenario)) {
      const action = desk.actions.find(({ id }) => id === choice.do);
      if (!action || choice.verdict === null || choice.verdict === "critical") continue;
      if (!takesAway(action) || LEVELS.indexOf(action.level) <= LEVELS.indexOf(desk.level))
        continue;
      const span = placeOf(choice, "verdict");
      yield {
        span,
        message: `\`${choice.do}\` takes a whole account away, which is for ${action.level}: \`critical\`, not \`${choice.verdict}\``,
        hint: "write `critical`, or leave the verdict out: the handbook judges it",
        replacement: { title: "Write critical", span, text: "critical" },
      };
    }
  },
};
