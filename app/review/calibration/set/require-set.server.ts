/** A calibration set for a manager of its cohort. */
import { byName } from "#app/kit/table/by-name.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";

/** What is read of a set: no answer is among it. */
const SET = {
  id: true,
  title: true,
  createdById: true,
  createdAt: true,
  closedAt: true,
  items: {
    orderBy: { position: "asc" },
    select: {
      ...{ id: true, position: true, attemptId: true, seq: true, caseId: true, sceneId: true },
      attempt: { select: { versionId: true, mode: true } },
    },
  },
  people: {
    select: {
      ...{ userId: true, finishedAt: true },
      user: { select: { name: true, email: true, role: true } },
    },
  },
} as const;

/** The set, its people by name. One of another cohort is answered like one that does not exist. */
export async function requireSet(cohort: CohortHead, id: string | undefined) {
  const set = await database.calibrationSet.findFirst({
    where: { id: id ?? "", cohortId: cohort.id },
    select: SET,
  });
  if (!set) throw new Response("There is no calibration set at this address.", { status: 404 });
  set.people.sort((a, b) => byName(a.user, b.user));
  return set;
}

/** A set as `requireSet` gives it. */
export type ManagedSet = Awaited<ReturnType<typeof requireSet>>;
