/** Which attempts a manager may regrade: finished ones at one version, of their own cohorts; and what is read of them. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import { keyVersionOf } from "#app/attempts/counting/read-counted.server.ts";
import { decodeEvent } from "#app/attempts/event-document.ts";
import { adjustmentOf } from "#app/attempts/results/judged.server.ts";
import { cohortsOf, readableIn } from "#app/review/access.server.ts";
import { VERSION_NAME, versionName } from "#app/library/version-name.ts";
import { database } from "#app/store/client.server.ts";

const CHANGES = {
  orderBy: { number: "asc" },
  include: { actor: { select: { name: true } } },
} as const;

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
  readonly form: string;
  /** "3", "3 B". */
  readonly name: string;
  readonly note: string;
  readonly retired: boolean;
  /** Finished attempts at it that the manager may regrade. */
  readonly attempts: number;
}

/** The forms of the versions of a scenario, newest first. Answers 404 when there is none. */
export async function requireScopeVersions(
  manager: Visitor,
  slug: string | undefined,
  cohortId: string | null,
): Promise<{ readonly title: string; readonly slug: string; readonly versions: ScopeVersion[] }> {
  const rows = await database.scenarioVersion.findMany({
    where: { slug: slug ?? "" },
    orderBy: [{ number: "desc" }, { form: "asc" }],
    select: { id: true, ...VERSION_NAME, note: true, retiredAt: true, title: true },
  });
  if (!rows[0] || slug === undefined)
    throw new Response("There is no scenario at this address.", { status: 404 });
  const versions = [];
  for (const row of rows) {
    const { id, number, form, note, retiredAt } = row;
    const attempts = await database.attempt.count({
      where: inScope(manager, { from: id, cohortId }),
    });
    const [name, retired] = [versionName(row), retiredAt !== null];
    versions.push({ id, number, form, name, note, retired, attempts });
  }
  return { title: rows[0].title, slug, versions };
}

/** One attempt of a scope, and where its changes stand. */
export interface RegradeRow {
  readonly attemptId: string;
  readonly userId: string;
  readonly name: string;
  readonly finishedAt: Date;
  readonly mode: Mode;
  /** Null where it was begun without one. */
  readonly assignment: string | null;
  /** The number of its last change, and the version whose key is in force. */
  readonly base: number;
  readonly keyId: string;
}

/** Attempts that are read at once. */
const CHUNK = 200;

/** Every attempt of the scope. */
export async function listScope(
  manager: Visitor,
  scope: Omit<RegradeScope, "to">,
): Promise<RegradeRow[]> {
  const rows: RegradeRow[] = [];
  for (let after = ""; ;) {
    const some = await database.attempt.findMany({
      where: { ...inScope(manager, scope), id: { gt: after } },
      orderBy: { id: "asc" },
      take: CHUNK,
      select: {
        ...{ id: true, versionId: true, finishedAt: true, mode: true, adjustments: CHANGES },
        ...{ assignment: { select: { title: true } }, user: { select: { id: true, name: true } } },
      },
    });
    for (const { id, versionId, finishedAt, user, assignment, mode, adjustments } of some) {
      const named = adjustments.map(adjustmentOf);
      rows.push({
        ...{ attemptId: id, userId: user.id, name: user.name, mode },
        ...{ finishedAt: finishedAt ?? new Date(0), assignment: assignment?.title ?? null },
        ...{ base: named.at(-1)?.number ?? 0, keyId: keyVersionOf(versionId, named) },
      });
    }
    if (some.length < CHUNK) return rows;
    after = some.at(-1)?.id ?? "";
  }
}

/** What was decided in some attempts, and what managers changed about them. */
export async function readLogs(ids: readonly string[]) {
  const rows = await database.attempt.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, versionId: true, adjustments: CHANGES },
      entries: { select: { event: true }, orderBy: { seq: "asc" } },
    },
  });
  return rows.map(({ id, versionId, entries, adjustments }) => ({
    ...{ id, versionId, adjustments: adjustments.map(adjustmentOf) },
    log: entries.map(({ event }) => decodeEvent(event)),
  }));
}
