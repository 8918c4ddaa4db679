/** The lock on what a cohort decides about readiness: of two managers at once the slower waits, and then sees what the other did. */
import type { database } from "#app/store/client.server.ts";

/** Holds it until the end of the transaction, by writing what is there. */
export async function holdCohort(
  tx: Pick<typeof database, "$executeRaw">,
  id: string,
): Promise<void> {
  await tx.$executeRaw`UPDATE "Cohort" SET "name" = "name" WHERE "id" = ${id}`;
}
