/** Who was late. A paced shift is as long as it says: what our own server took of its time makes nobody late. */
import { decodeEvent } from "#app/attempts/event-document.ts";
import { clockFromLog } from "#app/attempts/shift-clock.ts";
import { chunksOf } from "#app/store/chunks.ts";
import { database } from "#app/store/client.server.ts";
import { hot } from "#app/store/hot.server.ts";
import { isLate } from "./item-state.ts";

/** How many are asked for at a time. */
const AT_ONCE = 500;

/** An attempt, and when its person had to be done with it. */
interface Due {
  readonly id: string;
  readonly finishedAt: Date | null;
  readonly dueAt: Date | null;
}

/**
 * Those that were finished after they were due. A paced one among them only if it would have been with a server that always ran and a clock
 * that nobody set: begun when it was, paused as long as it was, and in between the time that the service clock counted.
 */
export async function findLate(attempts: readonly Due[]): Promise<ReadonlySet<string>> {
  const dueOf = new Map(
    attempts.flatMap(({ id, finishedAt, dueAt }) =>
      finishedAt !== null && isLate(finishedAt, dueAt) ? [[id, dueAt] as const] : [],
    ),
  );
  const late = new Set(dueOf.keys());
  for (const ids of chunksOf([...late], AT_ONCE)) {
    const rows = await database.attempt.findMany({
      where: { id: { in: ids }, countsFrom: { not: null }, pausedAt: { not: null } },
      select: { id: true, startedAt: true, countsFrom: true, pausedAt: true },
    });
    for (const { id, startedAt, countsFrom, pausedAt } of rows) {
      const [dueAt, counted] = [dueOf.get(id) ?? null, (pausedAt ?? 0) - (countsFrom ?? 0)];
      const endsAfter = (begun: number) => isLate(new Date(begun + counted), dueAt);
      // Only where pauses decide it is the log read.
      if (!endsAfter(startedAt.getTime()) && !endsAfter(await movedByPauses(id, startedAt)))
        late.delete(id);
    }
  }
  return late;
}

/** The beginning, moved by every pause. */
async function movedByPauses(id: string, startedAt: Date): Promise<number> {
  const entries = await hot.listEntries(id);
  const timed = entries.map(({ at, event }) => ({ at, event: decodeEvent(event) }));
  return clockFromLog(startedAt.getTime(), timed).countsFrom;
}
