/** What a trainee has to do. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { DueItem } from "#app/attempts/assigned/assignment.ts";
import { itemState, termsFor } from "#app/attempts/assigned/item-state.ts";
import { findLate } from "#app/attempts/assigned/late.server.ts";
import { titlesOf } from "#app/attempts/assigned/titles.server.ts";
import { whenWords } from "#app/attempts/assigned/when.ts";
import { database } from "#app/store/client.server.ts";

/** Days that something done is still shown after its time. */
const SHOWN_FOR = 30 * 24 * 60 * 60 * 1000;

/** Every assigned scenario that is not long over, what is due first at the top. */
export async function listDue(visitor: Visitor, now: Date): Promise<DueItem[]> {
  const items = await readItems(visitor, {}, now);
  return items
    .filter(({ standing }) => standing !== "closed")
    .filter(
      ({ standing, dueAt }) =>
        standing !== "done" || dueAt === null || dueAt > now.getTime() - SHOWN_FOR,
    )
    .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0);
}

/** One scenario of one assignment of theirs; null when they have no such thing to do. */
export async function findDue(
  visitor: Visitor,
  assignmentId: string,
  slug: string,
  now: Date,
): Promise<DueItem | null> {
  const items = await readItems(visitor, { id: assignmentId }, now);
  return items.find((item) => item.slug === slug) ?? null;
}

async function readItems(visitor: Visitor, where: { id?: string }, now: Date): Promise<DueItem[]> {
  const userId = visitor.id;
  const rows = await database.assignment.findMany({
    where: {
      ...where,
      cohort: { archivedAt: null, members: { some: { userId, leftAt: null } } },
    },
    orderBy: [{ opensAt: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    include: {
      cohort: { select: { name: true, timeZone: true } },
      items: { orderBy: { position: "asc" } },
      extensions: { where: { userId } },
      attempts: {
        where: { userId },
        orderBy: { ordinal: "asc" },
        select: { id: true, assignedSlug: true, finishedAt: true },
      },
    },
  });
  const titles = await titlesOf(rows.flatMap(({ items }) => items.map(({ slug }) => slug)));
  const late = await findLate(
    rows.flatMap((row) => {
      const { dueAt } = termsFor(row, row.extensions[0] ?? null);
      return row.attempts.map(({ id, finishedAt }) => ({ id, finishedAt, dueAt }));
    }),
  );
  return rows.flatMap((row) => {
    const [extension = null] = row.extensions;
    const terms = termsFor(row, extension);
    const { timeZone } = row.cohort;
    return row.items.map(({ slug }) => {
      const attempts = row.attempts
        .filter(({ assignedSlug }) => assignedSlug === slug)
        .map(({ id, finishedAt }) => ({ id, finishedAt, late: late.has(id) }));
      const { title, inService } = titles.get(slug) ?? { title: slug, inService: false };
      const state = itemState(terms, attempts, now);
      return {
        ...state,
        ...{ assignmentId: row.id, assignment: row.title, slug, title, inService },
        mayBegin: state.mayBegin && inService,
        ...{ cohort: row.cohort.name, mode: row.mode, paced: row.paced, rule: row.rule },
        paceFactor: extension?.paceFactor ?? visitor.paceFactor,
        attemptsAllowed: terms.attemptsAllowed,
        opens: whenWords(row.opensAt, timeZone),
        due: terms.dueAt && whenWords(terms.dueAt, timeZone),
        dueAt: terms.dueAt?.getTime() ?? null,
        finished: attempts.findLast(({ finishedAt }) => finishedAt !== null)?.id ?? null,
      };
    });
  });
}
