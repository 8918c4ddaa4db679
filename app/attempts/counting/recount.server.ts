/** Counts attempts again after a manager changed something: takes away what they had added, and adds what they come to now. */
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import { addTallies } from "./add-tallies.server.ts";
import { countWithin } from "./count-attempt.server.ts";
import { COUNTABLE, countedFrom } from "./read-counted.server.ts";
import { STORED, storedFrom } from "./stored-result.server.ts";
import { negative, sumOf, talliesOf } from "./tallies-of.ts";
import { insertResults, type Numbered } from "./write-results.server.ts";

/** Takes the rows' locks: of two managers at once one comes after the other. */
export async function lockAttempts(
  tx: Prisma.TransactionClient,
  attemptIds: readonly string[],
): Promise<void> {
  if (attemptIds.length === 0) return;
  const ids = Prisma.join([...attemptIds]);
  await tx.$executeRaw`UPDATE "Attempt" SET "counted" = "counted" WHERE "id" IN (${ids})`;
  // And the people's: their role stays what it is.
  await tx.$executeRaw`
    UPDATE "User" SET "active" = "active"
    WHERE "id" IN (SELECT "userId" FROM "Attempt" WHERE "id" IN (${ids}))`;
}

/**
 * Call it inside the transaction that has locked the attempts and writes the adjustments. Those never counted are counted. Throws when one is
 * not there or not finished, or when its log cannot be replayed by the version that it is regraded by: the transaction then leaves nothing behind.
 */
export async function recount(
  tx: Prisma.TransactionClient,
  attemptIds: readonly string[],
): Promise<void> {
  const where = { in: [...attemptIds] };
  const select = { ...COUNTABLE, counted: true } as const;
  const rows = await tx.attempt.findMany({ where: { id: where }, select });
  const results = await tx.result.findMany({ where: { attemptId: where }, include: STORED });
  const stored = new Map(results.map((row) => [row.attemptId, storedFrom(row)]));
  const [before, now]: [Numbered[], Numbered[]] = [[], []];
  for (const id of attemptIds) {
    const row = rows.find((one) => one.id === id);
    const counted = row && (await countedFrom(row));
    if (!counted) throw new Error(`there is no finished attempt ${id}`);
    if (!row.counted && (await countWithin(tx, counted))) continue;
    const had = stored.get(id);
    if (!had) throw new Error(`attempt ${id} is counted and has no result`);
    before.push({ ...had, tallied: counted.tallied });
    now.push({ ...counted, ordinal: had.ordinal });
  }
  const again = { in: now.map(({ head }) => head.attemptId) };
  await tx.decision.deleteMany({ where: { attemptId: again } });
  await tx.result.deleteMany({ where: { attemptId: again } });
  await insertResults(tx, now);
  await addTallies(tx, sumOf([negative(talliesOf(...before)), talliesOf(...now)]));
}
