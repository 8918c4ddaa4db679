/** `npm run verify:results`: counts every finished attempt anew and reports what is stored otherwise; `--rebuild` writes it anew. */
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";

import { database, opened } from "#app/store/client.server.ts";
import { COUNTABLE, countedFrom, type CountableRow } from "./read-counted.server.ts";
import { rebuildResults } from "./rebuild-results.server.ts";
import { STORED, storedFrom, type StoredResult } from "./stored-result.server.ts";
import { talliesOf } from "./tallies-of.ts";
import { differenceOf, noTallies, tallyMap, type TallyMap } from "./tally-map.ts";

/** What counting everything anew came to. */
export interface ResultsVerified {
  readonly attempts: number;
  /** Finished and not counted yet: no problem. */
  readonly waiting: number;
  readonly problems: readonly string[];
}

const BATCH = 200;

/** Compares results, decisions and tallies with what logs and adjustments give. */
export async function verifyResults(batch = BATCH): Promise<ResultsVerified> {
  const problems: string[] = [];
  const expected = noTallies();
  const ordinals = new Map<string, number[]>();
  let attempts = 0;
  for (let after = ""; ;) {
    const rows = await database.attempt.findMany({
      where: { id: { gt: after }, counted: true },
      orderBy: { id: "asc" },
      take: batch,
      select: { ...COUNTABLE, result: { include: STORED } },
    });
    for (const row of rows) {
      attempts += 1;
      const stored = row.result && storedFrom(row.result);
      for (const message of await problemsOf(row, stored, expected))
        problems.push(`attempt ${row.id}: ${message}`);
      if (!stored) continue;
      const { userId, slug, mode } = stored.head;
      const place = `${userId} ${slug} ${mode}`;
      ordinals.set(place, [...(ordinals.get(place) ?? []), stored.ordinal]);
    }
    if (rows.length < batch) break;
    after = rows.at(-1)?.id ?? "";
  }
  for (const [place, found] of ordinals)
    if (found.sort((a, b) => a - b).some((ordinal, index) => ordinal !== index + 1))
      problems.push(`${place}: the attempts are not numbered from 1 without a gap`);
  const stray = await database.result.count({ where: { attempt: { counted: false } } });
  if (stray > 0) problems.push(`${stray} results of attempts that are not counted`);
  problems.push(...differenceOf(expected, await storedTallies()));
  const waiting = await database.attempt.count({
    where: { counted: false, finishedAt: { not: null } },
  });
  return { attempts, waiting, problems };
}

/** What differs of one attempt; what it should add to the tallies is added to `expected`. */
async function problemsOf(
  row: CountableRow,
  stored: StoredResult | null,
  expected: TallyMap,
): Promise<string[]> {
  try {
    const counted = await countedFrom(row);
    if (!counted) return ["it is counted, but not finished"];
    if (!stored) return ["it is counted, but has no result"];
    const { ordinal } = stored;
    tallyMap(expected, talliesOf({ ...counted, ordinal }));
    const parts = ["head", "outcome", "decisions"] as const;
    return parts
      .filter((part) => !isDeepStrictEqual(plain(stored[part]), plain(counted[part])))
      .map((part) => `the stored ${NAMES[part]}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const NAMES = {
  head: "result says another person, scenario, version or time",
  outcome: "result differs",
  decisions: "decisions differ",
} as const;

async function storedTallies(): Promise<TallyMap> {
  const [decisions, details] = await Promise.all([
    database.decisionTally.findMany(),
    database.detailTally.findMany(),
  ]);
  return tallyMap(noTallies(), { decisions, details });
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--rebuild")) {
    opened.hold();
    const counted = await rebuildResults((left) => console.log(`${left} attempts to count anew`));
    console.log(`${counted} attempts counted anew`);
  }
  const { attempts, waiting, problems } = await verifyResults();
  for (const problem of problems) console.error(problem);
  console.log(`${attempts} attempts counted, ${waiting} waiting, ${problems.length} problems`);
  await opened.close();
  process.exitCode = problems.length > 0 ? 1 : 0;
}
