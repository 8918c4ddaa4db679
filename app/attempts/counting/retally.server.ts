/** Takes what somebody did into the tallies, or out of them: they are of trainees. */
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { addTallies } from "./add-tallies.server.ts";
import { STORED, storedFrom } from "./stored-result.server.ts";
import { negative, talliesOf } from "./tallies-of.ts";

/** Call it after the role was changed, in the same transaction: the person's row is locked then, and nothing of theirs is being counted. */
export async function retally(
  tx: Prisma.TransactionClient,
  userId: string,
  tallied: boolean,
): Promise<void> {
  const rows = await tx.result.findMany({ where: { userId }, include: STORED });
  const tallies = talliesOf(...rows.map((row) => ({ ...storedFrom(row), tallied: true })));
  await addTallies(tx, tallied ? tallies : negative(tallies));
}
