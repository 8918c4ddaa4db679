/** The number of the rules that results, decisions and tallies are counted by: what was counted by others has to be counted anew. */
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";

/** Raise it when the same log and the same changes would be counted otherwise. 3: a skill is counted wherever it is tested. */
const FORMAT = 3;
const KEY = "format";

/** Whether what is stored was counted by the rules of this release. */
export async function isOfThisFormat(): Promise<boolean> {
  const found = await database.changeCount.findUnique({ where: { key: KEY } });
  return found?.n === FORMAT;
}

/** Writes down that it is. */
export async function keepFormat(tx: Prisma.TransactionClient): Promise<void> {
  const row = { key: KEY, n: FORMAT };
  await tx.changeCount.upsert({ where: { key: KEY }, create: row, update: row });
}
