/**
 * `when` and `unless` name a fact that something can set: a record, a worksheet of the case, or a name in some `sets`.
 *
 * Why it matters: a misspelt fact never becomes true, and the branch that waits for it stays shut
 * without a word.
 *
 * Bad: `when="acount-record"`.
 */
import { listOf, unlessKnown } from "#app/language/scenario/names.ts";
import { conditionsOf, settersOf, worksheetsOf } from "#app/language/scenario/parts.ts";
import { wordPlace, type Rule } from "#app/language/scenario/rule.ts";

export const everyFactIsSet: Rule = {
  code: "every-fact-is-set",
  severity: "error",
  *check({ scenario, source }) {
    const records = scenario.cases.flatMap((one) => one.records.map((record) => record.id));
    const set = [...settersOf(scenario)].flatMap((part) => part.sets);
    for (const { case: one, part } of conditionsOf(scenario)) {
      const known = [...new Set([...worksheetsOf(one), ...records, ...set])];
      for (const attribute of ["when", "unless"] as const) {
        for (const fact of part[attribute]) {
          const span = wordPlace(source, part, attribute, fact);
          const message = `nothing sets \`${fact}\``;
          const elsewhere = scenario.cases.find((other) => worksheetsOf(other).includes(fact));
          const hint = elsewhere
            ? `it is a worksheet of the case \`${elsewhere.id}\`, and a worksheet counts for its own case only`
            : `a fact is the id of a record or worksheet, or a name in \`sets\`${known.length > 0 ? `: ${listOf(known)}` : ""}`;
          yield* unlessKnown(fact, known, span, message, hint);
        }
      }
    }
  },
};
