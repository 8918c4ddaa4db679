/** The finished attempts of a cohort that count: one for each person and assigned scenario, by the assignment's rule. */
import { LRUCache } from "lru-cache";

import { readChangeCount, CHANGING } from "#app/attempts/counting/change-count.server.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import { database } from "#app/store/client.server.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import { columnKey } from "./board.ts";

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
  readonly finishedAt: Date;
  /** How many finished attempts there are of which this one counts. */
  readonly finished: number;
}

/** What counts of one person. */
export interface PersonCounting {
  /** By assigned scenario, as `columnKey` names it. */
  readonly attempts: ReadonlyMap<string, CountingAttempt>;
  /** The same of attempts that do not count and have a critical error. */
  readonly beside: ReadonlyMap<string, readonly CountingAttempt[]>;
  /** Another text as soon as one of the attempts is another or was changed. */
  readonly mark: string;
}

/** By person, those who left among them; whoever has finished nothing is absent. */
export type Counting = ReadonlyMap<string, PersonCounting>;

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
  finishedAt: Date | string | number;
  finished: bigint | number;
  changes: bigint | number;
  place: bigint | number;
}

/** Whose attempts are ranked, and at what: everybody's at everything where it is not said. */
export interface RankedOf {
  readonly cohortIds: readonly string[];
  readonly userId?: string | undefined;
  readonly assignmentId?: string | undefined;
  readonly slug?: string | undefined;
  /** By this rule, as if it were the assignments'. */
  readonly rule?: AttemptRule | undefined;
}

/**
 * A query for attempts with their `place`, of which 1 counts. Of several attempts the first, the last, or the best:
 * best is the one without a critical error, then by percentage.
 */
export function rankedAttempts({
  cohortIds,
  userId,
  assignmentId,
  slug,
  rule,
}: RankedOf): Prisma.Sql {
  const by = rule === undefined ? Prisma.sql`a."rule"` : Prisma.sql`${rule}`;
  const narrowed = [
    ...(userId === undefined ? [] : [Prisma.sql`AND r."userId" = ${userId}`]),
    ...(assignmentId === undefined ? [] : [Prisma.sql`AND r."assignmentId" = ${assignmentId}`]),
    ...(slug === undefined ? [] : [Prisma.sql`AND r."slug" = ${slug}`]),
  ];
  return Prisma.sql`
    SELECT r."attemptId", r."assignmentId", r."userId", r."slug", r."percent", r."critical", r."points", r."finishedAt",
      CASE WHEN r."passed" THEN 1 ELSE 0 END AS "passed",
      CASE WHEN r."adjusted" THEN 1 ELSE 0 END AS "adjusted",
      COUNT(*) OVER (PARTITION BY r."assignmentId", r."userId", r."slug") AS "finished",
      ROW_NUMBER() OVER (
        PARTITION BY r."assignmentId", r."userId", r."slug"
        ORDER BY CASE
          WHEN ${by} = 'last' THEN -r."ordinal"
          WHEN ${by} = 'best' THEN (CASE WHEN r."critical" > 0 THEN 1000 ELSE 0 END) - r."percent"
          ELSE r."ordinal"
        END, r."ordinal"
      ) AS "place"
    FROM "Result" r JOIN "Assignment" a ON a."id" = r."assignmentId"
    WHERE a."cohortId" IN (${Prisma.join([...cohortIds])}) AND a."closedAt" IS NULL
      ${narrowed.length > 0 ? Prisma.join(narrowed, " ") : Prisma.empty}`;
}

/** By cohort; twenty thousand attempts are some five MiB. */
const kept = new LRUCache<string, { readonly mark: string; readonly counting: Counting }>({
  max: 20,
});

/** Of a whole cohort, kept until a result of it, or an assignment's rule, changes. */
export async function readCounting(cohortId: string): Promise<Counting> {
  const mark = await markOf(cohortId);
  const known = kept.get(cohortId);
  if (known?.mark === mark) return known.counting;
  const counting = await queryCounting(cohortId);
  kept.set(cohortId, { mark, counting });
  return counting;
}

async function markOf(cohortId: string): Promise<string> {
  const [changes, assignments] = await Promise.all([
    readChangeCount(CHANGING.cohort(cohortId)),
    database.assignment.findMany({
      where: { cohortId },
      orderBy: { id: "asc" },
      select: { id: true, rule: true, closedAt: true },
    }),
  ]);
  return JSON.stringify([changes, assignments]);
}

interface Found {
  readonly attempts: Map<string, CountingAttempt>;
  readonly beside: Map<string, CountingAttempt[]>;
  mark: string;
}

async function queryCounting(cohortId: string): Promise<Counting> {
  const rows = await queryRanked({ cohortIds: [cohortId] });
  const found = new Map<string, Found>();
  for (const { changes, place, ...row } of rows) {
    const own = found.get(row.userId) ?? { attempts: new Map(), beside: new Map(), mark: "" };
    found.set(row.userId, own);
    own.mark += `${row.attemptId} ${Number(place)} ${Number(changes)} `;
    const attempt = attemptFrom(row);
    const key = columnKey(row);
    if (Number(place) === 1) own.attempts.set(key, attempt);
    else own.beside.set(key, [...(own.beside.get(key) ?? []), attempt]);
  }
  return found;
}

/** Of one assignment, also as if it had another rule; nothing is kept. */
export async function queryCountingAttempts(
  cohortId: string,
  only: Pick<RankedOf, "assignmentId" | "rule">,
): Promise<CountingAttempt[]> {
  const rows = await queryRanked({ ...only, cohortIds: [cohortId] });
  return rows.flatMap(({ changes: _, place, ...row }) =>
    Number(place) === 1 ? [attemptFrom(row)] : [],
  );
}

function queryRanked(ranked: RankedOf): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    SELECT "attemptId", "assignmentId", "userId", "slug", "percent", "passed", "critical", "points", "adjusted", "finishedAt", "finished", "place",
      (SELECT COUNT(*) FROM "Adjustment" c WHERE c."attemptId" = ranked."attemptId") AS "changes"
    FROM (${rankedAttempts(ranked)}) ranked
    WHERE "place" = 1 OR "critical" > 0
    ORDER BY "attemptId"`;
}

function attemptFrom(row: Omit<Row, "changes" | "place">): CountingAttempt {
  return {
    ...row,
    passed: Number(row.passed) === 1,
    adjusted: Number(row.adjusted) === 1,
    finishedAt: new Date(row.finishedAt),
    finished: Number(row.finished),
  };
}
