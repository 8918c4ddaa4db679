/**
 * No `sets` names a record: a record is known only by opening it.
 *
 * Why it matters: the fact of a record's id says that somebody looked. Set by a decision, it would show the
 * record to a trainee who never opened it, cost no minutes, and pass for looking.
 *
 * Bad: `sets="account"` where `account` is a record.
 */
import { removeWord } from "#app/language/markup/edits.ts";
import { settersOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Rule } from "#app/language/scenario/rule.ts";

export const recordsAreOpened: Rule = {
  code: "records-are-opened",
  severity: "error",
  *check({ scenario, source }) {
    const records = new Set(scenario.cases.flatMap((one) => one.records.map(({ id }) => id)));
    for (const part of settersOf(scenario)) {
      for (const fact of part.sets.filter((name) => records.has(name))) {
        yield {
          span: wordPlace(source, part, "sets", fact),
          message: `\`${fact}\` is a record, and only opening it sets its fact`,
          hint: "give the fact another name, such as `told` or `went-dark`",
          replacement: removeWord(source, placeOf(part, "sets"), fact),
        };
      }
    }
  },
};
