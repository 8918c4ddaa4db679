/** The calibration sets of a cohort. */
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { stateOf, type SetState } from "./calibration.ts";

/** A set as the list shows it: who has finished, and no answer. */
export interface SetSummary {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly items: number;
  readonly people: number;
  readonly finished: number;
  readonly state: SetState;
}

/** The newest first. */
export async function listSets(cohort: CohortHead): Promise<SetSummary[]> {
  const rows = await database.calibrationSet.findMany({
    where: { cohortId: cohort.id },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, createdAt: true, closedAt: true },
      people: { select: { finishedAt: true } },
      _count: { select: { items: true } },
    },
  });
  return rows.map(({ people, _count, ...set }) => ({
    ...set,
    items: _count.items,
    people: people.length,
    finished: people.filter(({ finishedAt }) => finishedAt !== null).length,
    state: stateOf({ closedAt: set.closedAt, people }),
  }));
}
