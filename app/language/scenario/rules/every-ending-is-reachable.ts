/**
 * Every ending can be reached.
 *
 * Why it matters: an ending that nothing leads to is never shown; it does no harm, but the author
 * meant somebody to read it.
 *
 * Bad: an `<Ending id="stopped" …>` while no `then` says `stopped`.
 */
import { ID } from "#app/language/markup/values.ts";
import { reachableIn } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const everyEndingIsReachable: Rule = {
  code: "every-ending-is-reachable",
  severity: "warning",
  *check({ scenario, deskCase }) {
    const ofDesk = new Set([...deskCase.scenes, ...deskCase.endings].map(({ id }) => id));
    for (const one of scenario.cases) {
      const reached = reachableIn(one, ofDesk);
      for (const ending of one.endings) {
        if (!ID.test(ending.id) || reached.has(ending.id)) continue;
        yield {
          span: placeOf(ending, "id"),
          message: `nothing leads to the ending \`${ending.id}\``,
          hint: `write \`then="${ending.id}"\` where it should follow, or take it out`,
        };
      }
    }
  },
};
