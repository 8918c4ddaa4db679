/**
 * `cites` names clauses that are in force.
 *
 * Why it matters: a trainee who is judged by a rule that no longer holds learns the wrong rule, and nobody
 * can defend the judgement. Attempts that have begun keep the text as it was.
 *
 * Bad: `cites="AU-3"` when the handbook says `<Clause id="AU-3" … retired="2026-11-01">`.
 */
import type { Clause } from "#app/language/handbook/handbook.ts";
import { removeWord } from "#app/language/markup/edits.ts";
import { judgementsOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Finding, type Rule } from "#app/language/scenario/rule.ts";

export const clauseInForce: Rule = {
  code: "clause-in-force",
  severity: "error",
  *check({ scenario, source, handbook }) {
    const retired = new Map(
      handbook.clauses
        .filter((clause) => clause.retired !== null)
        .map((clause) => [clause.id, clause]),
    );
    if (retired.size === 0) return;
    for (const { part } of judgementsOf(scenario)) {
      for (const id of part.cites) {
        const clause = retired.get(id);
        if (!clause) continue;
        const span = wordPlace(source, part, "cites", id);
        const words = wordsFor(clause, part.cites, span);
        const remove = removeWord(source, placeOf(part, "cites"), id);
        yield part.cites.length > 1 ? { span, replacement: remove, ...words } : { span, ...words };
      }
    }
  },
};

function wordsFor(
  clause: Clause,
  cited: readonly string[],
  span: Finding["span"],
): Omit<Finding, "span"> {
  const { id, retired, replacedBy, file } = clause;
  const message = `the clause \`${id}\` is retired since ${retired}`;
  const related = [{ file, span: clause.span, message: "retired here" }];
  if (replacedBy === null || replacedBy === id) {
    return { message, hint: "cite a clause that is in force, or take it out", related };
  }
  const hint = `it is replaced by \`${replacedBy}\``;
  if (cited.includes(replacedBy)) return { message, hint: `${hint}, which is cited here`, related };
  const replacement = { title: `Cite ${replacedBy}`, span, text: replacedBy };
  return { message, hint, related, replacement };
}
