/** The assignments of a cohort, for its managers. */
import type { AssignmentView, OneAssignment } from "#app/attempts/assigned/assignment.ts";
import { isLate, termsFor } from "#app/attempts/assigned/item-state.ts";
import { titlesOf } from "#app/attempts/assigned/titles.server.ts";
import { whenWords } from "#app/attempts/assigned/when.ts";
import { byName } from "#app/kit/table/by-name.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { finishedOf } from "./finished-of.server.ts";

/** The newest first. */
export async function listAssignments(cohort: CohortHead, now: Date): Promise<AssignmentView[]> {
  const [rows, present] = await Promise.all([
    readRows({ cohortId: cohort.id }),
    database.cohortMember.findMany({ where: { cohortId: cohort.id, leftAt: null } }),
  ]);
  const titles = await titlesOf(rows.flatMap(({ items }) => items.map(({ slug }) => slug)));
  const here = new Set(present.map(({ userId }) => userId));
  return rows.map((row) => viewOf(row, cohort.timeZone, titles, here, now));
}

/** One of them with what is different for whom; 404 for another cohort's. */
export async function requireAssignment(
  cohort: CohortHead,
  id: string | undefined,
  now: Date,
): Promise<OneAssignment> {
  const [row] = await readRows({ cohortId: cohort.id, id: id ?? "" });
  if (!row) {
    throw new Response("There is no assignment of this cohort at this address.", { status: 404 });
  }
  const [titles, present, stopping, extensions] = await Promise.all([
    titlesOf(row.items.map(({ slug }) => slug)),
    database.cohortMember.findMany({ where: { cohortId: cohort.id, leftAt: null } }),
    finishedOf(database, row.id),
    database.assignmentExtension.findMany({
      where: { assignmentId: row.id },
      orderBy: { userId: "asc" },
      include: { user: { select: { name: true } } },
    }),
  ]);
  const here = new Set(present.map(({ userId }) => userId));
  return {
    ...viewOf(row, cohort.timeZone, titles, here, now),
    stopping,
    extensions: extensions
      .map(({ userId, user, reason, ...own }) => {
        // The assignment may have been changed since: what makes no difference any more is not shown.
        const { dueAt } = termsFor(row, own);
        const longer = dueAt !== null && dueAt.getTime() !== row.dueAt?.getTime();
        return {
          ...{ userId, name: user.name, reason },
          paceFactor: row.paced ? own.paceFactor : null,
          extraAttempts: row.attemptsAllowed === null ? 0 : own.extraAttempts,
          due: longer ? whenWords(dueAt, cohort.timeZone) : null,
        };
      })
      .sort(byName),
  };
}

function readRows(where: { cohortId: string; id?: string }) {
  return database.assignment.findMany({
    where,
    orderBy: [{ opensAt: "desc" }, { createdAt: "desc" }, { id: "asc" }],
    include: {
      items: { orderBy: { position: "asc" } },
      attempts: { select: { userId: true, assignedSlug: true, finishedAt: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function viewOf(
  row: Row,
  timeZone: string,
  titles: Awaited<ReturnType<typeof titlesOf>>,
  here: ReadonlySet<string>,
  now: Date,
): AssignmentView {
  const { id, title, mode, paced, rule, attemptsAllowed, opensAt, dueAt, closedAt } = row;
  const attempts = row.attempts.filter(({ userId }) => here.has(userId));
  const cells = (some: Row["attempts"]) =>
    new Set(some.map(({ userId, assignedSlug }) => `${userId} ${assignedSlug ?? ""}`)).size;
  return {
    ...{ id, title, mode, paced, rule, attemptsAllowed },
    opens: whenWords(opensAt, timeZone),
    due: dueAt && whenWords(dueAt, timeZone),
    closed: closedAt && whenWords(closedAt, timeZone),
    stage: stageOf(),
    scenarios: row.items.map(
      ({ slug }) => titles.get(slug) ?? { slug, title: slug, inService: false },
    ),
    wanted: here.size * row.items.length,
    begun: cells(attempts),
    finished: cells(attempts.filter(({ finishedAt }) => finishedAt !== null)),
  };

  function stageOf(): AssignmentView["stage"] {
    if (closedAt !== null) return "closed";
    if (opensAt > now) return "later";
    return isLate(now, dueAt) ? "overdue" : "open";
  }
}
