/** What was done, in the words of the desk. */
import type { Desk } from "#app/handbook/desk.ts";
import type { Compiled } from "./compiled.ts";
import { readCase } from "./judged.ts";

/** "Escalate to Policy duty officer (L3)", "Remove the item". */
export function actWords(desk: Desk, action: string, to: string | null): string {
  const found = desk.actions.find((candidate) => candidate.id === action);
  if (!found) return action;
  const label = found.label.replace(/…$/, "").replace(/ to$/, "");
  if (!to) return label;
  const team = desk.teams.find((candidate) => candidate.id === to)?.label ?? to;
  return found.id === "call" ? `${label} ${team}` : `${label} to ${team}`;
}

/** The title of a record or worksheet of a case, or "Note". */
export function itemWords(compiled: Compiled, caseId: string, item: string): string {
  if (item === "note") return "A note";
  const record = readCase(compiled.scenario, caseId).records.find(
    (candidate) => candidate.id === item,
  );
  return record?.title ?? compiled.worksheets[item]?.title ?? item;
}
