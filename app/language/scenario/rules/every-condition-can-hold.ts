/**
 * A condition does not ask for a fact and its absence at once, and a case does not wait for its own worksheet.
 *
 * Why it matters: a condition that can never hold hides its case, action or effect for good.
 *
 * Bad: `when="account" unless="account"`.
 */
import { removeWord } from "#app/language/markup/edits.ts";
import { conditionsOf, worksheetsOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Rule } from "#app/language/scenario/rule.ts";

export const everyConditionCanHold: Rule = {
  code: "every-condition-can-hold",
  severity: "error",
  *check({ scenario, source }) {
    for (const { case: one, part, element } of conditionsOf(scenario)) {
      for (const fact of part.when) {
        if (part.unless.includes(fact)) {
          yield {
            span: wordPlace(source, part, "unless", fact),
            message: `\`${fact}\` stands in \`when\` and in \`unless\`, so this \`<${element}>\` can never happen`,
            hint: "take it out of one of them",
            replacement: removeWord(source, placeOf(part, "unless"), fact),
          };
        } else if (element === "Case" && opensItself(one, fact)) {
          yield {
            span: wordPlace(source, part, "when", fact),
            message: `\`${fact}\` belongs to the case \`${one.id}\`, so it cannot hold before the case arrives`,
            hint: "name a fact that an earlier case sets",
          };
        }
      }
    }
  },
};

function opensItself(one: Parameters<typeof worksheetsOf>[0], fact: string): boolean {
  return worksheetsOf(one).includes(fact) || one.records.some((record) => record.id === fact);
}
