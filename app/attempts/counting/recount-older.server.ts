/** Counts everything anew where an older release counted it by other rules. */
import { database } from "#app/store/client.server.ts";
import { isOfThisFormat, keepFormat } from "./counting-format.server.ts";
import { rebuildResults } from "./rebuild-results.server.ts";

/** How many attempts were counted anew; null when there was nothing to do. `tell` is called with how many are left: first with all of them, and as it goes on. */
export async function recountOlder(tell: (left: number) => void): Promise<number | null> {
  if (await isOfThisFormat()) return null;
  const attempts = await database.result.count();
  if (attempts === 0) {
    await keepFormat(database);
    return null;
  }
  tell(attempts);
  return rebuildResults(tell);
}
