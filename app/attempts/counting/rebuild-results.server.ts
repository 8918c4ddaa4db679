/** Throws the caches of review away and counts every finished attempt anew, in the order in which they were finished. */
import { database } from "#app/store/client.server.ts";
import { countFinished } from "./count-finished.server.ts";
import { keepFormat } from "./counting-format.server.ts";

/** How many were counted. It may take a while: `tell` is called with how many are left. Nothing is lost when it is stopped: what is left is counted as usual. */
export async function rebuildResults(tell: (left: number) => void): Promise<number> {
  await database.$transaction(
    async (tx) => {
      await tx.decision.deleteMany();
      await tx.result.deleteMany();
      await tx.decisionTally.deleteMany();
      await tx.detailTally.deleteMany();
      await tx.changeCount.updateMany({ data: { n: { increment: 1 } } });
      await keepFormat(tx);
      await tx.attempt.updateMany({ where: { counted: true }, data: { counted: false } });
    },
    { timeout: 600_000 },
  );
  for (let left = await countFinished(); left > 0; left = await countFinished()) tell(left);
  return database.result.count();
}
