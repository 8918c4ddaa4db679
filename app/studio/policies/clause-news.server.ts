/** What a change of the handbook touches: each clause with another wording, and the scenarios that cite it. */
import type { ClauseChange } from "#app/library/clause-versions.server.ts";
import { citesOfVersions } from "./cites.server.ts";
import { listInService } from "#app/studio/publishing/in-service.server.ts";

/** One line for each clause that was reworded, retired, restored or removed: "PL-1 reworded; cited by the-last-report". */
export async function clauseNews(changes: readonly ClauseChange[]): Promise<string[]> {
  const told = changes.filter(({ change }) => change !== "new");
  if (told.length === 0) return [];
  const inService = await listInService();
  const cites = await citesOfVersions(inService.map(({ id }) => id));
  return told.map(({ clauseId, change }) => {
    const citing = inService.filter(({ id }) => cites.get(id)?.has(clauseId));
    const names = citing.map(({ slug }) => slug).join(", ");
    return `${clauseId} ${change}; ${names === "" ? "no scenario cites it" : `cited by ${names}`}`;
  });
}
