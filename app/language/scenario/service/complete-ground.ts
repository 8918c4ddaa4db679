/** Completion items for what the handbook and the desk hold. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Handbook, Worksheet } from "#app/language/handbook/handbook.ts";
import { NO_RULE } from "#app/language/scenario/scene-facts.ts";
import { tellAction, tellClause, tellTeam, tellWorksheet } from "./ground-words.ts";
import type { CompletionItem, ItemKind } from "./service.ts";

/** A plain item: what is chosen is what is written. */
export function item(
  kind: ItemKind,
  label: string,
  detail = "",
  doc = "",
  insert = label,
): CompletionItem {
  return { label, kind, detail, doc, insert };
}

/** Every clause that is not `taken`. */
export function clauseItems(
  { clauses }: Handbook,
  taken: readonly string[],
): readonly CompletionItem[] {
  return clauses
    .filter(({ id }) => !taken.includes(id))
    .map((clause) => item("clause", clause.id, clause.title, tellClause(clause).lines.join("\n")));
}

/** Every action of the desk. */
export function actionItems(desk: Desk): readonly CompletionItem[] {
  return desk.actions.map((action) => {
    const { title, lines } = tellAction(desk, action);
    return item("action", action.id, title, lines.join(" "));
  });
}

/** The teams that an action can be addressed to; all teams for an unknown action. */
export function teamItems(
  desk: Desk,
  action: string,
  taken: readonly string[],
): readonly CompletionItem[] {
  const to = desk.actions.find(({ id }) => id === action)?.to;
  return desk.teams
    .filter(({ id }) => (to?.includes(id) ?? true) && !taken.includes(id))
    .map((team) => item("team", team.id, team.label, tellTeam(team).lines.join(" ")));
}

/** Worksheets of the handbook; those of `only` where it is given. */
export function worksheetItems(
  { worksheets }: Handbook,
  only?: readonly string[],
): readonly CompletionItem[] {
  return worksheets
    .filter(({ id }) => only?.includes(id) ?? true)
    .map((sheet) =>
      item("worksheet", sheet.id, sheet.title, tellWorksheet(sheet).lines.join("\n")),
    );
}

/** The answers to the questions of a worksheet that are not yet `answered`, as `question:option`. */
export function answerItems(
  { questions }: Worksheet,
  answered: readonly string[],
): readonly CompletionItem[] {
  return questions
    .filter(({ id }) => !answered.includes(id))
    .flatMap(({ id, ask, options }) =>
      options.map((option) => item("answer", `${id}:${option.id}`, option.label, ask)),
    );
}

/** The rules that a scene can name, and that none is broken. */
export function ruleItems({ clauses }: Handbook): readonly CompletionItem[] {
  return [
    ...clauses.flatMap(({ id, rule, name }) =>
      rule ? [item("clause", rule, id, name ?? "")] : [],
    ),
    item("clause", NO_RULE, "", "No rule is broken here."),
  ];
}

/** The lines of the escalation matrix. */
export function triggerItems({ routes }: Handbook): readonly CompletionItem[] {
  return routes.map(({ id, trigger, to }) => item("team", id, to, trigger));
}
