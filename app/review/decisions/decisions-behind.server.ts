/** The decisions behind a figure, one page at a time: only of the cohorts of the manager who asks. */
import type { Verdict, ErrorType } from "#app/language/handbook/judgement.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { actWords } from "#app/language/scenario/act-words.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { cohortsOf } from "#app/review/access.server.ts";
import { choiceWords, placeWords } from "#app/review/measures/place-words.ts";
import { database } from "#app/store/client.server.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import { conditionsFor } from "./decision-conditions.server.ts";
import type { DecisionFilters } from "./decision-filters.ts";

const PAGE = 50;
/** More are not counted: nobody reads on that far, and counting a million takes longer than reading fifty. */
const MOST_COUNTED = 10_000;

/** A decision as the list shows it. */
export interface DecisionRow {
  readonly attemptId: string;
  readonly line: number;
  /** Null when the end of the shift decided. */
  readonly seq: number | null;
  readonly person: string;
  readonly userId: string;
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  readonly caseTitle: string;
  readonly scene: string;
  readonly did: string;
  readonly verdict: Verdict;
  /** As the author had it, where a manager changed it. */
  readonly keyVerdict: Verdict | null;
  readonly certainty: Certainty | null;
  readonly error: ErrorType | null;
  readonly mode: string;
  readonly first: boolean;
  readonly minute: number;
  readonly finishedAt: string;
  /** Of the cohort that it was made for. */
  readonly timeZone: string;
}

/** A page of them. */
export interface DecisionPage {
  readonly rows: readonly DecisionRow[];
  /** Where the next page begins; null when this is the last. */
  readonly after: string | null;
  /** How many there are on all pages, and whether there are more than are counted. */
  readonly n: number;
  readonly more: boolean;
  /** How many attempts they are of, unless there are more. */
  readonly attempts: number;
}

interface Key {
  readonly attemptId: string;
  readonly line: number;
}

/** Decisions that pass the filters, those finished last first. `after` is what the page before gave. */
export async function listDecisions(
  manager: Visitor,
  filters: DecisionFilters,
  after: string | null,
): Promise<DecisionPage> {
  const cohorts = await database.cohort.findMany({
    where: cohortsOf(manager),
    select: { id: true },
  });
  const where = await conditionsFor(
    cohorts.map(({ id }) => id),
    filters,
  );
  const from = after === null ? Prisma.empty : Prisma.sql`AND ${isAfter(after)}`;
  const [keys, [counted]] = await Promise.all([
    database.$queryRaw<Key[]>`
      SELECT d."attemptId", d."line" FROM "Decision" d WHERE ${where} ${from}
      ORDER BY d."finishedAt" DESC, d."attemptId", d."line" LIMIT ${PAGE + 1}`,
    database.$queryRaw<Record<"n" | "attempts", bigint | number>[]>`
      SELECT COUNT(*) AS "n", COUNT(DISTINCT "attemptId") AS "attempts" FROM
        (SELECT d."attemptId" FROM "Decision" d WHERE ${where} LIMIT ${MOST_COUNTED + 1}) AS "counted"`,
  ]);
  const shown = keys.slice(0, PAGE).map(({ attemptId, line }) => {
    return { attemptId, line: Number(line) };
  });
  const last = shown.at(-1);
  const n = Number(counted?.n ?? 0);
  return {
    rows: await readRows(shown),
    after: keys.length > PAGE && last ? `${last.attemptId}.${last.line}` : null,
    n: Math.min(n, MOST_COUNTED),
    attempts: Number(counted?.attempts ?? 0),
    more: n > MOST_COUNTED,
  };
}

function isAfter(after: string): Prisma.Sql {
  const [, attemptId = "", number] = /^(.*)\.(\d{1,6})$/.exec(after) ?? [];
  const line = Number(number ?? 0);
  const last = Prisma.sql`(SELECT k."finishedAt" FROM "Decision" k
    WHERE k."attemptId" = ${attemptId} AND k."line" = ${line})`;
  return Prisma.sql`(d."finishedAt" < ${last} OR (d."finishedAt" = ${last}
    AND (d."attemptId" > ${attemptId} OR (d."attemptId" = ${attemptId} AND d."line" > ${line}))))`;
}

async function readRows(keys: readonly Key[]): Promise<DecisionRow[]> {
  const rows = await database.decision.findMany({
    where: { OR: keys.map((key) => ({ ...key })) },
    include: { result: { select: { user: { select: { name: true } } } } },
  });
  const zones = await readZones(rows.map(({ cohortId }) => cohortId));
  const compiled = new Map(
    await Promise.all(
      [...new Set(rows.map(({ versionId }) => versionId))].map(async (id) => {
        const version = await readVersion(id);
        return [id, version] as const;
      }),
    ),
  );
  return keys.flatMap(({ attemptId, line }) => {
    const row = rows.find((one) => one.attemptId === attemptId && one.line === line);
    const version = row && compiled.get(row.versionId);
    if (!row || !version) return [];
    const { compiled: scenario } = version.game;
    const place = placeWords(scenario, row.caseId, row.sceneId);
    return [
      {
        ...{ attemptId, line, seq: row.seq, person: row.result.user.name, userId: row.userId },
        ...{ slug: row.slug, title: scenario.scenario.title, version: version.number },
        ...{ caseTitle: place.caseTitle, scene: place.scene },
        did: row.action
          ? actWords(scenario.desk, row.action, row.team)
          : choiceWords(scenario, row.caseId, row.sceneId, row.choice),
        verdict: row.verdict as Verdict,
        keyVerdict: row.keyVerdict === row.verdict ? null : (row.keyVerdict as Verdict),
        certainty: row.certainty as Certainty | null,
        error: row.error as ErrorType | null,
        ...{ mode: row.mode, first: row.first, minute: row.minute },
        finishedAt: row.finishedAt.toISOString(),
        timeZone: zones.get(row.cohortId ?? "") ?? "UTC",
      },
    ];
  });
}

/** By cohort. What nobody asked for belongs to none. */
async function readZones(cohortIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(cohortIds.flatMap((id) => id ?? []))];
  const rows = await database.cohort.findMany({
    where: { id: { in: ids } },
    select: { id: true, timeZone: true },
  });
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
}
