/** Counts every finished attempt that has not been counted. */
import { setImmediate as nextTurn } from "node:timers/promises";

import { keepDoing, type Kept } from "#app/kit/keep-doing.server.ts";
import { database } from "#app/store/client.server.ts";
import { countAttempt } from "./count-attempt.server.ts";

/** How many are counted at once when nobody says. */
const BATCH = 200;
/** Milliseconds between two looks at whether somebody has finished. */
const EVERY = 10_000;

let running: Promise<number> | null = null;
/** After so many failures an attempt is left out until the next start. */
const MOST_FAILURES = 3;
const failures = new Map<string, number>();

/**
 * Counts up to `limit`, the first finished first, and says how many still wait. Calls at the same time share one run, and an attempt that cannot be
 * counted keeps no other from it.
 */
export function countFinished(limit = BATCH): Promise<number> {
  running ??= run(limit).finally(() => {
    running = null;
  });
  return running;
}

/** Counts as people finish, so that no page has to. */
export function keepCounting(): Kept {
  return keepDoing("counting attempts", EVERY, () => countFinished());
}

async function run(limit: number): Promise<number> {
  const hopeless = new Set(
    [...failures].flatMap(([id, times]) => (times >= MOST_FAILURES ? [id] : [])),
  );
  const waiting = { counted: false, finishedAt: { not: null } };
  const found = await database.attempt.findMany({
    where: waiting,
    orderBy: [{ finishedAt: "asc" }, { id: "asc" }],
    take: limit + hopeless.size,
    select: { id: true },
  });
  const rows = found.filter(({ id }) => !hopeless.has(id)).slice(0, limit);
  for (const { id } of rows) {
    // SQLite answers at once: nobody else would be answered before the last one was counted.
    await nextTurn();
    try {
      await countAttempt(id);
      failures.delete(id);
    } catch (error) {
      failures.set(id, (failures.get(id) ?? 0) + 1);
      console.error(`attempt ${id} could not be counted:`, error);
    }
  }
  if (rows.length < limit) return 0;
  return (await database.attempt.count({ where: waiting })) - hopeless.size;
}
