/** The sides of a comparison, from the database. */
import { decodeScenario } from "#app/library/version-documents.ts";
import { database } from "#app/store/client.server.ts";
import type { Side } from "./difference.server.ts";

/** A published version as one side; answers 404 when there is none of that id. */
export async function requireSide(id: string | null): Promise<Side> {
  const row = await database.scenarioVersion.findUnique({
    where: { id: id ?? "" },
    select: { source: true, compiled: true },
  });
  if (!row) throw new Response("There is no version at this address.", { status: 404 });
  return { text: row.source, stored: decodeScenario(row.compiled) };
}
