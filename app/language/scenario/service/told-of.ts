/** What the handbook or the desk says about a named thing; null for things of the scenario itself and for names that nothing has. */
import type { Ground } from "#app/language/scenario/build.ts";
import { tellAction, tellClause, tellTeam, tellWorksheet, type Told } from "./ground-words.ts";
import type { Named } from "./occurrences.ts";

/** Looks a named thing up in what every scenario shares. */
export function toldOf({ kind, id, scope }: Named, { handbook, desk }: Ground): Told | null {
  switch (kind) {
    case "clause":
      return tell(handbook.clauses, id, tellClause);
    case "action":
      return tell(desk.actions, id, (action) => tellAction(desk, action));
    case "team":
      return tell(desk.teams, id, tellTeam);
    case "worksheet":
      return tell(handbook.worksheets, id, tellWorksheet);
    case "answer":
      return tell(handbook.worksheets, scope, (sheet) => {
        const question = sheet.questions.find((candidate) => candidate.id === id);
        if (!question) return tellWorksheet(sheet);
        const lines = question.options.map((option) => `${option.id}: ${option.label}`);
        return { ...tellWorksheet(sheet), title: question.ask, lines };
      });
    case "case":
    case "scene or ending":
    case "fact":
      return null;
  }
}

function tell<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  words: (item: Item) => Told,
): Told | null {
  const item = items.find((candidate) => candidate.id === id);
  return item ? words(item) : null;
}
