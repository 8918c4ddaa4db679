/** Makes an assignment, and takes one back. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import type { AssignmentWish } from "#app/review/assignments/assignment-form.ts";
import { finishedOf } from "#app/review/assignments/finished-of.server.ts";
import { database } from "#app/store/client.server.ts";

/** The new assignment's id. */
export async function createAssignment(
  manager: Visitor,
  cohort: CohortHead,
  { slugs, ...wish }: AssignmentWish,
): Promise<string> {
  return database.$transaction(async (tx) => {
    const { id } = await tx.assignment.create({
      data: {
        ...wish,
        cohortId: cohort.id,
        items: { create: slugs.map((slug, position) => ({ slug, position })) },
      },
      select: { id: true },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "assign",
      subject: wish.title,
      detail: { assignmentId: id, scenarios: slugs.length, mode: wish.mode },
      cohortId: cohort.id,
    });
    return id;
  });
}

/** Takes it back for good: nothing more is begun, what was begun can be finished and stays. */
export async function takeBack(
  manager: Visitor,
  cohort: CohortHead,
  id: string,
  now: Date,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const closed = await tx.assignment.updateMany({
      where: { id, cohortId: cohort.id, closedAt: null },
      data: { closedAt: now },
    });
    if (closed.count === 0) return;
    const { title } = await tx.assignment.findUniqueOrThrow({ where: { id } });
    const { attempts, critical } = await finishedOf(tx, id);
    await writeAudit(tx, {
      ...{ actorId: manager.id, deed: "take back", subject: title },
      ...{ detail: { assignmentId: id, finished: attempts, critical }, cohortId: cohort.id },
    });
  });
}
