/**
 * `asks` names what can go with a decision: a note, records of the case, worksheets of the case.
 *
 * Why it matters: what is asked for is scored. A trainee cannot attach what the case does not have.
 *
 * Bad: `asks="note screenshot"` when the case has no record `screenshot`.
 */
import { removeWord } from "#app/language/markup/edits.ts";
import { unlessKnown } from "#app/language/scenario/names.ts";
import { choicesOf, worksheetsOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Rule } from "#app/language/scenario/rule.ts";
import type { Case } from "#app/language/scenario/scenario.ts";

export const asksAreKnown: Rule = {
  code: "asks-are-known",
  severity: "error",
  *check({ scenario, source }) {
    for (const { case: one, choice } of choicesOf(scenario)) {
      const known = attachableIn(one);
      for (const name of choice.asks) {
        const span = wordPlace(source, choice, "asks", name);
        const message = `\`${name}\` is not a record or worksheet of the case \`${one.id}\``;
        const remove = removeWord(source, placeOf(choice, "asks"), name);
        for (const finding of unlessKnown(name, known, span, message))
          yield { replacement: remove, ...finding };
      }
    }
  },
};

/** What a decision in a case can be given: the note, its records, its worksheets. */
export function attachableIn(one: Case): readonly string[] {
  return ["note", ...one.records.map((record) => record.id), ...worksheetsOf(one)];
}
