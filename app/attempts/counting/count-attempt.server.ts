/** Counts a finished attempt, once: its result, its decisions, and what it adds to the tallies. */
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { wasOvertaken } from "#app/store/overtaken.server.ts";
import type { Counted } from "./counted.ts";
import { readCounted } from "./read-counted.server.ts";
import { writeResults } from "./write-results.server.ts";

const TRIES = 5;

/** Whether it was counted now: false when it had been, or is not finished. */
export async function countAttempt(attemptId: string, tries = TRIES): Promise<boolean> {
  const counted = await readCounted(database, attemptId);
  if (!counted) return false;
  try {
    return await database.$transaction((tx) => countWithin(tx, counted));
  } catch (error) {
    if (wasOvertaken(error) && tries > 1) return countAttempt(attemptId, tries - 1);
    throw error;
  }
}

/** The same, in a transaction that is open. */
export async function countWithin(
  tx: Prisma.TransactionClient,
  counted: Counted,
): Promise<boolean> {
  const { attemptId, userId, slug, mode } = counted.head;
  const { count } = await tx.attempt.updateMany({
    where: { id: attemptId, counted: false, finishedAt: { not: null } },
    data: { counted: true },
  });
  if (count === 0) return false;
  // Takes the person's lock: their attempts are numbered one after another, and their role stays what it is.
  await tx.$executeRaw`UPDATE "User" SET "active" = "active" WHERE "id" = ${userId}`;
  const { role } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const tallied = role === "trainee";
  const ordinal = 1 + (await tx.result.count({ where: { userId, slug, mode } }));
  await writeResults(tx, [{ ...counted, tallied, ordinal }]);
  return true;
}
