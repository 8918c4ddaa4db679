/** Reads finished attempts and makes their statements. */
import { adjustmentsFrom } from "#app/attempts/counting/read-counted.server.ts";
import { decodeEvent } from "#app/attempts/event-document.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { replay } from "#app/language/scenario/play.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { attemptPages } from "#app/review/export/attempt-pages.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { Statement } from "./statement.ts";
import { statementsOf, type ReplayedBy } from "./statements-of.ts";

/** Attempts read at once, each with its log. */
const ATTEMPTS = 50;

const SAYABLE = {
  id: true,
  userId: true,
  versionId: true,
  mode: true,
  startedAt: true,
  finishedAt: true,
  user: { select: { demo: true } },
  assignment: { select: { id: true, title: true, cohortId: true } },
  entries: { select: { event: true, at: true }, orderBy: { seq: "asc" } },
  adjustments: { orderBy: { number: "asc" } },
} as const satisfies Prisma.AttemptSelect;

type SayableRow = Prisma.AttemptGetPayload<{ select: typeof SAYABLE }>;

/** What is said of one attempt, and how many changes of its result went into it. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly adjustments: number;
}

/** Of one attempt; null when there is none or it is not finished. */
export async function readStatements(attemptId: string, site: string): Promise<Said | null> {
  const row = await database.attempt.findUnique({ where: { id: attemptId }, select: SAYABLE });
  if (!row || row.finishedAt === null) return null;
  return { statements: await statementsFrom(row, site), adjustments: row.adjustments.length };
}

/** Of every finished attempt for an assignment of a cohort, page by page. */
export async function* statementPages(
  cohortId: string,
  site: string,
): AsyncGenerator<Statement[], void, undefined> {
  for await (const ids of attemptPages(cohortId, ATTEMPTS)) {
    const rows = await database.attempt.findMany({
      where: { id: { in: ids } },
      orderBy: [{ userId: "asc" }, { id: "asc" }],
      select: SAYABLE,
    });
    const page: Statement[] = [];
    for (const row of rows) page.push(...(await statementsFrom(row, site)));
    yield page;
  }
}

async function statementsFrom(row: SayableRow, site: string): Promise<Statement[]> {
  const { id, userId, mode, assignment, startedAt, finishedAt } = row;
  if (finishedAt === null) return [];
  const adjustments = adjustmentsFrom(row.adjustments);
  const events = row.entries.map(({ event }) => decodeEvent(event));
  const keys = new Set(
    adjustments.flatMap((one) => (one.kind === "regrade" && one.after ? one.after.versionId : [])),
  );
  keys.delete(row.versionId);
  return statementsOf({
    ...{ site, id, userId, mode, assignment, startedAt, finishedAt, events, adjustments },
    demo: row.user.demo,
    times: row.entries.map(({ at }) => at),
    own: await replayedBy(row.versionId, events),
    others: await Promise.all([...keys].map((versionId) => replayedBy(versionId, events))),
  });
}

async function replayedBy(versionId: string, events: readonly PlayEvent[]): Promise<ReplayedBy> {
  const { game, number } = await readVersion(versionId);
  const { happenings } = replay(game, events);
  return { versionId, number, compiled: game.compiled, happenings };
}
