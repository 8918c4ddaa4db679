/** Everything of a cohort that the board, readiness, reports and exports are made from. */
import { isLate } from "#app/attempts/assigned/item-state.ts";
import { findLate } from "#app/attempts/assigned/late.server.ts";
import { titlesOf } from "#app/attempts/assigned/titles.server.ts";
import { byName } from "#app/kit/table/by-name.ts";
import { readReadiness } from "#app/review/readiness/read-readiness.server.ts";
import type {
  OwnDecision,
  OwnVerdict,
  Readiness,
  ReadinessVerdict,
} from "#app/review/readiness/readiness.ts";
import { standingDecision } from "#app/review/readiness/standing-decision.ts";
import { readTerms, type Terms } from "#app/review/readiness/terms.ts";
import { database } from "#app/store/client.server.ts";
import { mapInTurns } from "#app/store/turns.server.ts";
import { columnKey, type Cell, type Column, type Row } from "./board.ts";
import { readCounting, type CountingAttempt } from "./counting-attempts.server.ts";
import { readDueDates } from "./due-dates.server.ts";

/** A cohort with its people, what they were assigned, and how they stand. */
export interface CohortState {
  readonly terms: Terms;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly readiness: ReadonlyMap<string, Readiness>;
  /** What managers decided and did not take back. */
  readonly decided: ReadonlyMap<string, OwnDecision<ReadinessVerdict>>;
}

/** Reads it as of `now`. People who left are not among them; those whose account is closed are. */
export async function readCohortState(cohortId: string, now: Date): Promise<CohortState> {
  const [cohort, members, columns, counting, open, dueFor, decided] = await Promise.all([
    database.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: { terms: true } }),
    listMembers(cohortId),
    listColumns(cohortId),
    readCounting(cohortId),
    listHalfDone(cohortId),
    readDueDates(cohortId),
    listDecisions(cohortId),
  ]);
  const terms = readTerms(cohort.terms);
  const basis = { cohortId, terms, columns, counting, now };
  const readiness = await readReadiness(
    basis,
    members.map(({ id }) => id),
  );
  const late = await findLate(
    [...counting.values()].flatMap(({ attempts }) =>
      [...attempts.values()].map(({ attemptId: id, userId, assignmentId, finishedAt }) => ({
        ...{ id, finishedAt, dueAt: dueFor(userId, assignmentId) },
      })),
    ),
  );
  const keyed = columns.map((column) => ({ column, key: columnKey(column) }));
  const rows = await mapInTurns(members, ({ id, ...member }) => {
    const [finished, halfDone] = [counting.get(id), open.get(id)];
    const cells = keyed.map(({ column, key }) => {
      const dueAt = dueFor(id, column.assignmentId);
      const overdue = isLate(now, dueAt);
      const attempt = finished?.attempts.get(key);
      return makeCell(column, attempt, halfDone?.get(key) ?? null, overdue, late, now);
    });
    return { userId: id, ...member, ...standing(id, readiness, decided), ...sum(cells) };
  });
  return { terms, columns, rows, readiness, decided };
}

function standing(
  userId: string,
  readiness: ReadonlyMap<string, Readiness>,
  decided: CohortState["decided"],
): Pick<Row, "readiness" | "decided" | "overtaken"> {
  const computed = readiness.get(userId)?.verdict ?? "not-enough-evidence";
  const own = decided.get(userId);
  if (!own) return { readiness: computed, decided: "no", overtaken: false };
  return {
    readiness: own.verdict,
    decided: own.verdict === own.computed ? "confirmed" : "otherwise",
    overtaken: own.computed !== computed,
  };
}

function makeCell(
  { opensAt }: Column,
  attempt: CountingAttempt | undefined,
  halfDone: string | null,
  overdue: boolean,
  late: ReadonlySet<string>,
  now: Date,
): Cell {
  const none = {
    ...{ late: false, percent: null, passed: null, critical: 0, adjusted: false, finished: 0 },
  };
  if (attempt) {
    const { attemptId, percent, passed, critical, adjusted, finished } = attempt;
    return {
      state: "finished",
      overdue: false,
      late: late.has(attemptId),
      ...{ attemptId, percent, passed, critical, adjusted, finished },
    };
  }
  if (halfDone !== null) return { state: "half-done", overdue, attemptId: halfDone, ...none };
  const state = opensAt > now ? "opens-later" : "not-begun";
  return { state, overdue: overdue && state === "not-begun", attemptId: null, ...none };
}

function sum(
  cells: readonly Cell[],
): Pick<Row, "cells" | "finished" | "overdue" | "critical" | "mean"> {
  const percents = cells.flatMap((cell) => cell.percent ?? []);
  return {
    cells,
    finished: percents.length,
    overdue: cells.filter((cell) => cell.overdue).length,
    critical: cells.reduce((all, cell) => all + cell.critical, 0),
    mean: percents.length > 0 ? percents.reduce((a, b) => a + b, 0) / percents.length : null,
  };
}

async function listMembers(cohortId: string) {
  const rows = await database.cohortMember.findMany({
    where: { cohortId, leftAt: null },
    select: {
      user: { select: { id: true, name: true, email: true, active: true, provedAt: true } },
    },
  });
  return rows
    .map(({ user: { provedAt, ...user } }) => ({ ...user, proved: provedAt !== null }))
    .sort((a, b) => byName(a, b) || (a.id < b.id ? -1 : 1));
}

/** Assigned scenarios, in the order in which they open; taken-back assignments are left out. */
async function listColumns(cohortId: string): Promise<Column[]> {
  const assignments = await database.assignment.findMany({
    where: { cohortId, closedAt: null },
    orderBy: [{ opensAt: "asc" }, { id: "asc" }],
    include: { items: { orderBy: { position: "asc" } } },
  });
  const titles = await titlesOf(assignments.flatMap(({ items }) => items.map(({ slug }) => slug)));
  return assignments.flatMap(({ id, title, mode, rule, opensAt, dueAt, items }) =>
    items.map(({ slug }) => ({
      ...{ assignmentId: id, assignment: title, slug, mode, rule, opensAt, dueAt },
      title: titles.get(slug)?.title ?? slug,
    })),
  );
}

/** By person and assigned scenario. */
async function listHalfDone(cohortId: string): Promise<ByPerson<string>> {
  const rows = await database.attempt.findMany({
    where: { assignment: { cohortId }, finishedAt: null, assignedSlug: { not: null } },
    select: { id: true, userId: true, assignmentId: true, assignedSlug: true },
  });
  return byPerson(
    rows.map(({ id, userId, assignmentId, assignedSlug }) => {
      const key = columnKey({ assignmentId: assignmentId ?? "", slug: assignedSlug ?? "" });
      return [userId, key, id] as const;
    }),
  );
}

type ByPerson<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

function byPerson<T>(all: readonly (readonly [string, string, T])[]): ByPerson<T> {
  const found = new Map<string, Map<string, T>>();
  for (const [userId, key, value] of all) {
    const own = found.get(userId) ?? new Map<string, T>();
    found.set(userId, own.set(key, value));
  }
  return found;
}

async function listDecisions(cohortId: string): Promise<CohortState["decided"]> {
  const rows = await database.readinessDecision.findMany({
    where: { cohortId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { decidedBy: { select: { name: true } } },
  });
  const newest = new Map(rows.map((row) => [row.userId, row]));
  return new Map(
    [...newest].flatMap(([userId, { verdict, computed, reason, decidedBy, at }]) => {
      const own = standingDecision({
        ...{ verdict: verdict as OwnVerdict, computed: computed as ReadinessVerdict },
        ...{ reason, by: decidedBy.name, at },
      });
      return own ? [[userId, own] as const] : [];
    }),
  );
}
