/** Which of a trainee's results are not what their log alone gives. */
import { database } from "#app/store/client.server.ts";

/** The result in force. */
export interface ChangedResult {
  readonly percent: number;
  readonly passed: boolean;
  /** Whether there is a critical error. */
  readonly critical: boolean;
}

/** By attempt: the results that a manager changed. Every other attempt has the result that is stored with it. */
export async function listChanged(userId: string): Promise<ReadonlyMap<string, ChangedResult>> {
  const rows = await database.result.findMany({
    where: { userId, adjusted: true },
    select: { attemptId: true, percent: true, passed: true, critical: true },
  });
  return new Map(
    rows.map(({ attemptId, percent, passed, critical }) => [
      attemptId,
      { percent, passed, critical: critical > 0 },
    ]),
  );
}
