/** Which attempts wait to be sent to the record store: all that are counted, and again those that a manager changed. Never those of the demonstration. */
import { database } from "#app/store/client.server.ts";

/** Attempts queued in one go. */
const AT_ONCE = 500;
/** Milliseconds that a change may take from being dated to being seen. */
const UNSEEN = 60_000;
const PAUSE = 10_000;

/** Whose statements leave the house: what invented people did must not stand among the records of real ones. */
export const SENDABLE = { user: { demo: false } } as const;

/** Queues what is new. */
export async function queueCounted(now: Date): Promise<void> {
  const rows = await database.attempt.findMany({
    where: { counted: true, delivery: null, ...SENDABLE },
    orderBy: { finishedAt: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  for (const { id } of rows) {
    await database.statementDelivery.upsert({
      where: { attemptId: id },
      create: { attemptId: id, nextTryAt: now },
      update: {},
    });
  }
}

/**
 * Queues again what was changed after it was sent. A change is dated before its transaction ends, so for a minute after one the attempt is sent again:
 * to send a statement twice does no harm, to miss one would.
 */
export async function queueChanged(now: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE "StatementDelivery" SET "state" = 'waiting', "tries" = 0
    WHERE "state" = 'sent' AND EXISTS (
      SELECT 1 FROM "Adjustment" a
      WHERE a."attemptId" = "StatementDelivery"."attemptId" AND a."at" > "StatementDelivery"."sentAt")`;
  await database.statementDelivery.updateMany({
    where: {
      state: "sent",
      sentAt: { lt: new Date(now.getTime() - PAUSE) },
      attempt: { adjustments: { some: { at: { gt: new Date(now.getTime() - UNSEEN) } } } },
    },
    data: { state: "waiting", tries: 0, nextTryAt: now },
  });
}
