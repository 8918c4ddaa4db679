/** The calibration sets that somebody takes part in. */
import { database } from "#app/store/client.server.ts";

/** A set as its participants see it in a list. */
export interface OwnSet {
  readonly id: string;
  readonly title: string;
  /** Who asks. */
  readonly from: string;
  readonly items: number;
  /** Of these, decided by this person. */
  readonly decided: number;
  readonly finishedAt: Date | null;
  readonly closedAt: Date | null;
}

/** How many sets wait for this person. */
export function countWaitingCalibrations(userId: string): Promise<number> {
  return database.calibrationPerson.count({
    where: { userId, finishedAt: null, set: { closedAt: null } },
  });
}

/** Every set of this person: those that wait first, then the newest. */
export async function listOwnSets(userId: string): Promise<OwnSet[]> {
  const rows = await database.calibrationPerson.findMany({
    where: { userId },
    orderBy: [{ set: { createdAt: "desc" } }, { setId: "asc" }],
    select: {
      finishedAt: true,
      set: {
        select: {
          ...{ id: true, title: true, createdById: true, closedAt: true },
          items: { select: { answers: { where: { userId }, select: { userId: true } } } },
        },
      },
    },
  });
  const ids = [...new Set(rows.map(({ set }) => set.createdById))];
  const makers = await database.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(makers.map(({ id, name }) => [id, name]));
  const own = rows.map(({ finishedAt, set: { items, createdById, ...set } }): OwnSet => {
    const decided = items.filter(({ answers }) => answers.length > 0).length;
    const from = names.get(createdById) ?? "";
    return { ...set, from, items: items.length, decided, finishedAt };
  });
  const waits = (set: OwnSet) => set.finishedAt === null && set.closedAt === null;
  return own.sort((a, b) => Number(waits(b)) - Number(waits(a)));
}
