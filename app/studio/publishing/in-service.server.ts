/** The versions that new attempts get, and how many attempts run on any. */
import { database } from "#app/store/client.server.ts";

/** A version in service. */
export interface InService {
  readonly id: string;
  readonly slug: string;
}

/** For each scenario the newest version that is not retired. */
export async function listInService(): Promise<InService[]> {
  const rows = await database.scenarioVersion.findMany({
    where: { retiredAt: null, mainId: null },
    orderBy: [{ slug: "asc" }, { number: "desc" }],
    select: { id: true, slug: true },
  });
  return rows.filter((row, index) => rows[index - 1]?.slug !== row.slug);
}

/** Attempts that are not finished, by version, whatever their form. */
export async function countRunning(): Promise<ReadonlyMap<string, number>> {
  const groups = await database.attempt.groupBy({
    by: ["versionId"],
    where: { finishedAt: null },
    _count: { _all: true },
  });
  const others = await database.scenarioVersion.findMany({
    where: { id: { in: groups.map(({ versionId }) => versionId) }, mainId: { not: null } },
    select: { id: true, mainId: true },
  });
  const mainOf = new Map(others.map(({ id, mainId }) => [id, mainId]));
  const running = new Map<string, number>();
  for (const { versionId, _count } of groups) {
    const main = mainOf.get(versionId) ?? versionId;
    running.set(main, (running.get(main) ?? 0) + _count._all);
  }
  return running;
}
