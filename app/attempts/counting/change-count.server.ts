/** Numbers that grow with each change of what is counted: what was made at a number need not be made again while it stands. */
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";

/** What has a number of its own. */
export const CHANGING = {
  /** The results of a cohort. */
  cohort: (id: string) => `cohort ${id}`,
  /** The tallies of a version. */
  tallies: (versionId: string) => `tallies ${versionId}`,
};

/** Raises each by one, in the transaction that changes it. Two writers take them in the same order. */
export async function raiseChangeCounts(
  tx: Prisma.TransactionClient,
  keys: Iterable<string>,
): Promise<void> {
  for (const key of [...new Set(keys)].sort())
    await tx.$executeRaw`
      INSERT INTO "ChangeCount" ("key", "n") VALUES (${key}, 1)
      ON CONFLICT ("key") DO UPDATE SET "n" = "ChangeCount"."n" + 1`;
}

/** The number now; 0 before anything was counted. Read it before what is counted: a change in between is then seen the next time. */
export async function readChangeCount(key: string): Promise<number> {
  const found = await database.changeCount.findUnique({ where: { key } });
  return found?.n ?? 0;
}
