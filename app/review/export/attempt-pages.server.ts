/** Finished attempts of a cohort, some at a time, person by person: each page begins where the last ended, so a long file costs no more at its end. */
import { database } from "#app/store/client.server.ts";

interface Key {
  readonly userId: string;
  readonly attemptId: string;
}

/** Ids of attempts with a result, `size` at a time. */
export async function* attemptPages(
  cohortId: string,
  size: number,
): AsyncGenerator<string[], void, undefined> {
  let [user, attempt] = ["", ""];
  for (;;) {
    const keys = await database.$queryRaw<Key[]>`
      SELECT "userId", "attemptId" FROM "Result"
      WHERE "cohortId" = ${cohortId} AND ("userId", "attemptId") > (${user}, ${attempt})
      ORDER BY "userId", "attemptId" LIMIT ${size}`;
    const last = keys.at(-1);
    if (!last) return;
    yield keys.map(({ attemptId }) => attemptId);
    [user, attempt] = [last.userId, last.attemptId];
  }
}
