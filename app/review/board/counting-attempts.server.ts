/** The finished attempts of a cohort that count: one for each person and assigned scenario, by the assignment's rule. */
import { database } from "#app/database/client.server.ts";
import { Prisma } from "#app/database/generated/sqlite/client.ts";

/** One of them, with what it came to. */
export interface CountingAttempt {
  readonly attemptId: string;
  readonly assignmentId: string;
  readonly userId: string;
  readonly slug: string;
  readonly percent: number;
  readonly passed: boolean;
  readonly critical: number;
  readonly points: number;
  readonly adjusted: boolean;
  /** How many finished attempts there are of which this one counts. */
  readonly finished: number;
}

interface Row {
  attemptId: string;
  assignmentId: string;
  userId: string;
  slug: string;
  percent: number;
  passed: number;
  critical: number;
  points: number;
  adjusted: number;
  finished: bigint | number;
}

/** Whose attempts are ranked, and at what: everybody's at everything where it is not said. */
export interface RankedOf {
  readonly cohortIds: readonly string[];
  readonly userId?: string | undefined;
  readonly assignmentId?: string | undefined;
  readonly slug?: string | undefined;
}

/**
 * A query for attempts with their `place`, of which 1 counts. Of several attempts the first, the last, or the best:
 * best is the one without a critical error, then by percentage.
 */
export function rankedAttempts({ cohortIds, userId, assignmentId, slug }: RankedOf): Prisma.Sql {
  const narrowed = [
    ...(userId === undefined ? [] : [Prisma.sql`AND r."userId" = ${userId}`]),
    ...(assignmentId === undefined ? [] : [Prisma.sql`AND r."assignmentId" = ${assignmentId}`]),
    ...(slug === undefined ? [] : [Prisma.sql`AND r."slug" = ${slug}`]),
  ];
  return Prisma.sql`
    SELECT r."attemptId", r."assignmentId", r."userId", r."slug", r."percent", r."critical", r."points",
      CASE WHEN r."passed" THEN 1 ELSE 0 END AS "passed",
      CASE WHEN r."adjusted" THEN 1 ELSE 0 END AS "adjusted",
      COUNT(*) OVER (PARTITION BY r."assignmentId", r."userId", r."slug") AS "finished",
      ROW_NUMBER() OVER (
        PARTITION BY r."assignmentId", r."userId", r."slug"
        ORDER BY CASE
          WHEN a."rule" = 'last' THEN -r."ordinal"
          WHEN a."rule" = 'best' THEN (CASE WHEN r."critical" > 0 THEN 1000 ELSE 0 END) - r."percent"
          ELSE r."ordinal"
        END, r."ordinal"
      ) AS "place"
    FROM "Result" r JOIN "Assignment" a ON a."id" = r."assignmentId"
    WHERE a."cohortId" IN (${Prisma.join([...cohortIds])}) AND a."closedAt" IS NULL
      ${narrowed.length > 0 ? Prisma.join(narrowed, " ") : Prisma.empty}`;
}

/** Cohorts of which the attempts are kept; twenty thousand are some five MiB. */
const KEEP = 20;
const kept = new Map<string, { readonly mark: string; readonly attempts: CountingAttempt[] }>();

/** All of a cohort, kept until a result, an adjustment or an assignment of it changes; or one person's. */
export async function listCountingAttempts(
  cohortId: string,
  userId?: string,
): Promise<readonly CountingAttempt[]> {
  if (userId !== undefined) return queryCountingAttempts(cohortId, userId);
  const mark = await markOf(cohortId);
  const known = kept.get(cohortId);
  const attempts = known?.mark === mark ? known.attempts : await queryCountingAttempts(cohortId);
  kept.delete(cohortId);
  kept.set(cohortId, { mark, attempts });
  for (const oldest of kept.keys()) {
    if (kept.size <= KEEP) break;
    kept.delete(oldest);
  }
  return attempts;
}

/** Results come by counting and change by adjustments alone: sums over them tell whether anything did. */
async function markOf(cohortId: string): Promise<string> {
  const [results, adjustments, assignments] = await Promise.all([
    database.result.aggregate({
      where: { cohortId },
      _count: true,
      _max: { finishedAt: true },
      _sum: { points: true, percent: true, critical: true },
    }),
    database.adjustment.count({ where: { attempt: { assignment: { cohortId } } } }),
    database.assignment.findMany({
      where: { cohortId },
      orderBy: { id: "asc" },
      select: { id: true, rule: true, closedAt: true },
    }),
  ]);
  return JSON.stringify([results, adjustments, assignments]);
}

async function queryCountingAttempts(
  cohortId: string,
  userId?: string,
): Promise<CountingAttempt[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT "attemptId", "assignmentId", "userId", "slug", "percent", "passed", "critical", "points", "adjusted", "finished"
    FROM (${rankedAttempts({ cohortIds: [cohortId], userId })}) ranked
    WHERE "place" = 1`;
  return rows.map((row) => ({
    ...row,
    passed: Number(row.passed) === 1,
    adjusted: Number(row.adjusted) === 1,
    finished: Number(row.finished),
  }));
}
