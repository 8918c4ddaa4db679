/** What was finished of an assignment, and so counts no more when it is taken back. */
import type { database } from "#app/store/client.server.ts";

/** Attempts of everybody, who left too; and how many of them have a critical error. */
export interface FinishedOf {
  readonly attempts: number;
  readonly critical: number;
}

/** Counts them. */
export async function finishedOf(
  book: Pick<typeof database, "result">,
  assignmentId: string,
): Promise<FinishedOf> {
  return {
    attempts: await book.result.count({ where: { assignmentId } }),
    critical: await book.result.count({ where: { assignmentId, critical: { gt: 0 } } }),
  };
}
