/** What was done, in the words of the desk. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Compiled } from "./compiled.ts";

/** "Escalate to Policy duty officer (L3)", "Remove the item". */
export function actWords(desk: Desk, action: string, to: string | null): string {
  const found = desk.actions.find((candidate) => candidate.id === action);
  if (!found) return action;
  const label = found.label.replace(/…$/, "").replace(/ to$/, "");
  if (!to) return label;
  const team = desk.teams.find((candidate) => candidate.id === to)?.label ?? to;
  return found.id === "call" ? `${label} ${team}` : `${label} to ${team}`;
}

/** "A note", or the title of a record or worksheet; an id that is neither stays as it is. */
export function itemWords(compiled: Compiled, item: string): string {
  return item === "note" ? "A note" : (findLookWords(compiled, item) ?? item);
}

/** The title of something that can be opened or filled in; null for any other fact. */
export function findLookWords({ scenario, worksheets }: Compiled, name: string): string | null {
  const record = scenario.cases
    .flatMap((one) => one.records)
    .find((candidate) => candidate.id === name);
  if (record) return record.title;
  return Object.hasOwn(worksheets, name) ? (worksheets[name]?.title ?? null) : null;
}
