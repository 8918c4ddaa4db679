/**
 * `then` of an action, an effect or a shift's end names a scene or an ending of the same case.
 *
 * Why it matters: otherwise the case has nowhere to go when a trainee takes that branch.
 *
 * Bad: `then="escalted"` when the ending is called `escalated`.
 */
import { unlessKnown } from "#app/scenario/names.ts";
import { leadsOf } from "#app/scenario/parts.ts";
import { placeOf, type Rule } from "#app/scenario/rule.ts";

export const everyTargetExists: Rule = {
  code: "every-target-exists",
  severity: "error",
  *check({ scenario }) {
    for (const one of scenario.cases) {
      const known = [...one.scenes, ...one.endings].map((place) => place.id);
      for (const { part, then } of leadsOf(one)) {
        if (known.includes(then)) continue;
        const elsewhere = scenario.cases.find((other) =>
          [...other.scenes, ...other.endings].some((place) => place.id === then),
        );
        const message = `\`${then}\` is not a scene or ending of the case \`${one.id}\``;
        const span = placeOf(part, "then");
        if (elsewhere) {
          const hint = `it belongs to the case \`${elsewhere.id}\`, and \`then\` stays within its case: set a fact with \`sets\` to let another case know`;
          yield { span, message, hint };
        } else yield* unlessKnown(then, known, span, message);
      }
    }
  },
};
