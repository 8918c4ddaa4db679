/** The titles of scenarios by their slugs, also of those that were retired. */
import { database } from "#app/store/client.server.ts";
import type { AssignedScenario } from "./assignment.ts";

/** By slug; of several versions the newest in service tells, else the newest. */
export async function titlesOf(
  slugs: readonly string[],
): Promise<ReadonlyMap<string, AssignedScenario>> {
  const rows = await database.scenarioVersion.findMany({
    where: { slug: { in: [...new Set(slugs)] }, mainId: null },
    orderBy: { number: "asc" },
    select: { slug: true, title: true, retiredAt: true },
  });
  const found = new Map<string, AssignedScenario>();
  for (const { slug, title, retiredAt } of rows) {
    const inService = retiredAt === null;
    if (inService || !found.get(slug)?.inService) found.set(slug, { slug, title, inService });
  }
  return found;
}
