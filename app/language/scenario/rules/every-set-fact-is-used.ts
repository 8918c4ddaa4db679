/**
 * Every name in `sets` is asked for by some `when` or `unless`.
 *
 * Why it matters: a fact that nobody asks for changes nothing, and is often a misspelling of one that
 * somebody does ask for.
 *
 * Bad: `sets="went-drak"` while a case waits for `went-dark`.
 */
import { removeWord } from "#app/language/markup/edits.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { conditionsOf, settersOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Rule } from "#app/language/scenario/rule.ts";

export const everySetFactIsUsed: Rule = {
  code: "every-set-fact-is-used",
  severity: "warning",
  *check({ scenario, source }) {
    const conditions = [...conditionsOf(scenario)];
    const used = new Set(conditions.flatMap(({ part }) => [...part.when, ...part.unless]));
    for (const part of settersOf(scenario)) {
      for (const fact of part.sets) {
        if (used.has(fact)) continue;
        const near = findNearest(fact, [...used]);
        yield {
          span: wordPlace(source, part, "sets", fact),
          message: `nothing asks for \`${fact}\``,
          hint: near
            ? `did you mean \`${near}\`?`
            : "name it in a `when` or `unless`, or take it out",
          replacement:
            near && !part.sets.includes(near)
              ? { title: `Write ${near}`, span: wordPlace(source, part, "sets", fact), text: near }
              : removeWord(source, placeOf(part, "sets"), fact),
        };
      }
    }
  },
};
