/** The lock on one assignment: who begins it, changes it or takes it back waits for the others. */
import type { database } from "#app/store/client.server.ts";

/** Where it is held: a transaction, until its end. */
export type Holding = Pick<typeof database, "$executeRaw">;

/** Holds it by writing what is there. What is read afterwards in the same transaction stays true until its end. */
export async function holdAssignment(tx: Holding, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Assignment" SET "title" = "title" WHERE "id" = ${id}`;
}
