/** The rows of each file, page by page, as they are read. */
import { findLate } from "#app/attempts/assigned/late.server.ts";
import { adjustmentsFrom } from "#app/attempts/counting/read-counted.server.ts";
import { practisedBefore } from "#app/attempts/practised.server.ts";
import { decodeDecision, decodeSkills } from "#app/attempts/results/result-documents.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { readDueDates } from "#app/review/board/due-dates.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { valueWords } from "#app/review/reading/change-names.ts";
import { readChangeNames } from "#app/review/reading/read-change-names.server.ts";
import { chunksOf } from "#app/store/chunks.ts";
import { database } from "#app/store/client.server.ts";
import type { AdjustmentRow } from "./adjustments-table.ts";
import { attemptPages } from "./attempt-pages.server.ts";
import type { DecisionRow } from "./decisions-table.ts";
import { HEAD, openHeads } from "./heads.server.ts";
import type { PersonRow } from "./people-table.ts";
import type { ResultRow } from "./results-table.ts";
import { wordBookOf, type WordBook } from "./word-book.ts";

/** People and attempts in one page; and where each comes with its decisions, so few that a page is garbage before it is old. */
const PEOPLE = 100;
const ATTEMPTS = 200;
const ATTEMPTS_WITH_DECISIONS = 20;

/** Everybody. */
export async function* peoplePages(cohortId: string, now: Date): AsyncGenerator<PersonRow[]> {
  const { rows, readiness, decided } = await readCohortState(cohortId, now);
  for (const some of chunksOf(rows, PEOPLE))
    yield some.map((row) => ({
      row,
      readiness: readiness.get(row.userId) ?? {
        verdict: "not-enough-evidence",
        reasons: [],
        remarks: [],
      },
      own: decided.get(row.userId) ?? null,
    }));
}

/** Finished attempts. */
export async function* resultPages(cohortId: string, now: Date): AsyncGenerator<ResultRow[]> {
  const [headsOf, dueFor] = await Promise.all([openHeads(cohortId, now), readDueDates(cohortId)]);
  for await (const ids of attemptPages(cohortId, ATTEMPTS)) {
    const results = await readResults(ids);
    const heads = await headsOf(results);
    const practised = await practisedBefore([...new Set(results.map(({ userId }) => userId))]);
    const late = await findLate(
      results.map(({ attemptId: id, userId, assignmentId, finishedAt }) => ({
        ...{ id, finishedAt, dueAt: dueFor(userId, assignmentId ?? "") },
      })),
    );
    yield results.flatMap((row, i) => {
      const head = heads[i];
      if (!head) return [];
      const { ordinal, startedAt, percent, passed, critical, points, of, adjusted } = row;
      return {
        ...{ ...head, paced: row.attempt.paced, ordinal, startedAt },
        ...{ practised: practised(row), late: late.has(row.attemptId) },
        ...{ percent, passed, critical, points, of, adjusted },
        skills: decodeSkills(row.skills),
      };
    });
  }
}

/** Their decisions. */
export async function* decisionPages(cohortId: string, now: Date): AsyncGenerator<DecisionRow[]> {
  const headsOf = await openHeads(cohortId, now);
  const books = new Map<string, WordBook>();
  for await (const ids of attemptPages(cohortId, ATTEMPTS_WITH_DECISIONS)) {
    const [results, rows] = await Promise.all([
      readResults(ids),
      database.decision.findMany({
        where: { attemptId: { in: ids } },
        orderBy: [{ userId: "asc" }, { attemptId: "asc" }, { line: "asc" }],
      }),
    ]);
    const heads = new Map((await headsOf(results)).map((head) => [head.attemptId, head]));
    const page: DecisionRow[] = [];
    for (const row of rows) {
      const head = heads.get(row.attemptId);
      if (!head) continue;
      const book = books.get(row.versionId) ?? (await openBook(row.versionId));
      books.set(row.versionId, book);
      const decision = decodeDecision(row);
      const caseTitle = book.caseTitle(decision.caseId, decision.sceneId);
      page.push({ ...head, decision, first: row.first, caseTitle, did: book.did(decision) });
    }
    yield page;
  }
}

/** What managers changed about them. */
export async function* adjustmentPages(
  cohortId: string,
  now: Date,
): AsyncGenerator<AdjustmentRow[]> {
  const headsOf = await openHeads(cohortId, now);
  for await (const ids of attemptPages(cohortId, ATTEMPTS)) {
    const rows = await database.adjustment.findMany({
      where: { attemptId: { in: ids } },
      orderBy: [{ attemptId: "asc" }, { number: "asc" }],
      include: { actor: { select: { name: true } } },
    });
    const changed = [...new Set(rows.map(({ attemptId }) => attemptId))];
    const [results, { whatOf, numberOf }] = await Promise.all([
      readResults(changed),
      readChangeNames(changed),
    ]);
    const heads = await headsOf(results);
    yield rows.flatMap(({ actor, ...row }) => {
      const head = heads.find(({ attemptId }) => attemptId === row.attemptId);
      const [adjustment] = adjustmentsFrom([row]);
      if (!head || !adjustment) return [];
      const { before, after, number } = adjustment;
      return {
        ...{ ...head, adjustment, by: actor.name, what: whatOf(row.attemptId, number) },
        ...{ from: valueWords(before, numberOf), to: after ? valueWords(after, numberOf) : "" },
      };
    });
  }
}

function readResults(ids: readonly string[]) {
  return database.result.findMany({
    where: { attemptId: { in: [...ids] } },
    orderBy: [{ userId: "asc" }, { attemptId: "asc" }],
    include: HEAD,
  });
}

async function openBook(versionId: string): Promise<WordBook> {
  return wordBookOf((await readVersion(versionId)).game.compiled);
}
