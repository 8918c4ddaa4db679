/** Ends a set before everybody has finished: nobody can answer any more, and what was answered can be read. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { stateOf } from "#app/review/calibration/calibration.ts";
import { database } from "#app/store/client.server.ts";
import type { ManagedSet } from "./require-set.server.ts";

/** Whether it was closed now; false when it was over already. Of two who close it at once, one is written down. */
export async function closeSet(
  manager: Visitor,
  cohort: CohortHead,
  set: ManagedSet,
  now: Date,
): Promise<boolean> {
  if (stateOf(set) === "over") return false;
  return database.$transaction(async (tx) => {
    const { count } = await tx.calibrationSet.updateMany({
      where: { id: set.id, closedAt: null },
      data: { closedAt: now },
    });
    if (count === 0) return false;
    const people = await tx.calibrationPerson.findMany({
      where: { setId: set.id },
      select: { userId: true, finishedAt: true },
    });
    const finished = people.filter(({ finishedAt }) => finishedAt !== null).length;
    const own = people.find(({ userId }) => userId === manager.id);
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "close calibration",
      subject: `calibration ${set.title}`,
      detail: {
        ...{ set: set.id, finished, people: people.length },
        closerUnfinished: own?.finishedAt === null,
      },
      cohortId: cohort.id,
    });
    return true;
  });
}
