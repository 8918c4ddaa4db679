/** Which attempts a manager may regrade: finished ones at one version, of their own cohorts. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { cohortsOf, readableIn } from "#app/review/access.server.ts";

/** From which version to which, and of which cohort; null for all of the manager's. */
export interface RegradeScope {
  readonly from: string;
  readonly to: string;
  readonly cohortId: string | null;
}

/** The scope as a condition for queries: the same attempts that the manager may read. */
export function inScope(manager: Visitor, { from, cohortId }: Omit<RegradeScope, "to">) {
  const cohort = { ...cohortsOf(manager), ...(cohortId === null ? {} : { id: cohortId }) };
  return {
    versionId: from,
    finishedAt: { not: null },
    ...readableIn(cohort),
  };
}

/** A version as it can be chosen. */
export interface ScopeVersion {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly retired: boolean;
  /** Finished attempts at it that the manager may regrade. */
  readonly attempts: number;
}

/** The versions of a scenario, newest first. Answers 404 when there is none. */
export async function requireScopeVersions(
  manager: Visitor,
  slug: string | undefined,
  cohortId: string | null,
): Promise<{ readonly title: string; readonly slug: string; readonly versions: ScopeVersion[] }> {
  const rows = await database.scenarioVersion.findMany({
    where: { slug: slug ?? "" },
    orderBy: { number: "desc" },
    select: { id: true, number: true, note: true, retiredAt: true, title: true },
  });
  if (!rows[0] || slug === undefined)
    throw new Response("There is no scenario at this address.", { status: 404 });
  const versions = [];
  for (const { id, number, note, retiredAt } of rows) {
    const attempts = await database.attempt.count({
      where: inScope(manager, { from: id, cohortId }),
    });
    versions.push({ id, number, note, retired: retiredAt !== null, attempts });
  }
  return { title: rows[0].title, slug, versions };
}
