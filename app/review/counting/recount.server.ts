/** Counts an attempt again after a manager changed something: takes away what it had added, and adds what it comes to now. */
import type { Prisma } from "#app/database/generated/sqlite/client.ts";
import { addTallies } from "./add-tallies.server.ts";
import { countWithin } from "./count-attempt.server.ts";
import { readCounted } from "./read-counted.server.ts";
import { findStored } from "./stored-result.server.ts";
import { negative, sumOf, talliesOf } from "./tallies-of.ts";
import { raiseChangeCounts } from "./change-count.server.ts";
import { cohortsOf, decisionRows, resultRow } from "./write-results.server.ts";

/**
 * Call it inside the transaction that writes the adjustment. An attempt that was never counted is counted. Throws when there is no finished
 * attempt of that id, or when its log cannot be replayed by the version that it is regraded by: the transaction then leaves nothing behind.
 */
export async function recount(tx: Prisma.TransactionClient, attemptId: string): Promise<void> {
  // Takes the row's lock: two managers at once count one after the other.
  await tx.attempt.updateMany({ where: { id: attemptId, counted: true }, data: { counted: true } });
  // And the person's: their role stays what it is.
  await tx.$executeRaw`
    UPDATE "User" SET "active" = "active"
    WHERE "id" = (SELECT "userId" FROM "Attempt" WHERE "id" = ${attemptId})`;
  const counted = await readCounted(tx, attemptId);
  if (!counted) throw new Error(`there is no finished attempt ${attemptId}`);
  if (await countWithin(tx, counted)) return;
  const stored = await findStored(tx, attemptId);
  if (!stored) throw new Error(`attempt ${attemptId} is counted and has no result`);
  const now = { ...counted, ordinal: stored.ordinal };
  const { attemptId: _, ...row } = resultRow(now);
  await raiseChangeCounts(tx, cohortsOf([now]));
  await tx.result.update({ where: { attemptId }, data: row });
  await tx.decision.deleteMany({ where: { attemptId } });
  await tx.decision.createMany({ data: decisionRows(now) });
  const before = { ...stored, tallied: counted.tallied };
  await addTallies(tx, sumOf([negative(talliesOf(before)), talliesOf(now)]));
}
