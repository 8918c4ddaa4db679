/**
 * `cites` names clauses of the handbook.
 *
 * Why it matters: trainees are asked which clause justifies a decision. One that does not exist can
 * never be cited, and the debrief would link to nothing.
 *
 * Bad: `cites="AU-33"` when the handbook ends at AU-4.
 */
import { removeWord } from "#app/language/markup/edits.ts";
import { unlessKnown } from "#app/language/scenario/names.ts";
import { judgementsOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Rule } from "#app/language/scenario/rule.ts";

export const everyClauseExists: Rule = {
  code: "every-clause-exists",
  severity: "error",
  *check({ scenario, source, handbook }) {
    const known = handbook.clauses.map((clause) => clause.id);
    for (const { part } of judgementsOf(scenario)) {
      for (const id of part.cites) {
        const span = wordPlace(source, part, "cites", id);
        const message = `\`${id}\` is not a clause of the handbook`;
        for (const finding of unlessKnown(id, known, span, message)) {
          const twice = part.cites.includes(finding.replacement?.text ?? "");
          yield twice
            ? { ...finding, replacement: removeWord(source, placeOf(part, "cites"), id) }
            : finding;
        }
      }
    }
  },
};
