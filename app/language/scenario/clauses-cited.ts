/** Clauses of the handbook that no decision of any scenario rests on. */
import type { Handbook } from "#app/language/handbook/handbook.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { judgementsOf } from "./parts.ts";
import type { Scenario } from "./scenario.ts";

/** One warning for each clause in force that neither a judgement nor a worksheet in use names; a question to the handbook's owner, so it is asked of the whole library only. */
export function clausesCitedNowhere(
  handbook: Handbook,
  scenarios: readonly Scenario[],
): Diagnostic[] {
  const cited = new Set(scenarios.flatMap((scenario) => citedIn(scenario, handbook)));
  return handbook.clauses
    .filter(({ id, retired }) => id !== "" && retired === null && !cited.has(id))
    .map(({ id, file, span }) => ({
      file,
      span,
      code: "clause-is-cited",
      severity: "warning",
      message: `no scenario cites the clause \`${id}\``,
      hint: "let a decision rest on it, or retire it: a rule that nobody practises is soon forgotten",
    }));
}

function citedIn(scenario: Scenario, handbook: Handbook): string[] {
  const used = new Set(
    scenario.cases.flatMap((one) =>
      one.scenes.flatMap((scene) => scene.worksheets.map((use) => use.worksheet)),
    ),
  );
  return [
    ...[...judgementsOf(scenario)].flatMap(({ part }) => part.cites),
    ...handbook.worksheets.filter(({ id }) => used.has(id)).flatMap(({ clauses }) => clauses),
  ];
}
