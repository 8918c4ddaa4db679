/** `npm run verify`: replays every attempt and reports each that does not give its stored state and score. */
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";

import { replay } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { database, opened } from "#app/store/client.server.ts";
import { decodeEvent } from "./event-document.ts";

/** What a replay of everything came to. */
export interface Verified {
  readonly attempts: number;
  readonly entries: number;
  readonly problems: readonly { readonly attempt: string; readonly message: string }[];
}

/** Replays every attempt, a few hundred at a time. */
export async function verifyAttempts(batch = 200): Promise<Verified> {
  const problems: { attempt: string; message: string }[] = [];
  let attempts = 0;
  let entries = 0;
  for (let after = ""; ;) {
    const rows = await database.attempt.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batch,
      include: { entries: { orderBy: { seq: "asc" } } },
    });
    for (const row of rows) {
      attempts += 1;
      entries += row.entries.length;
      for (const message of await problemsOf(row)) problems.push({ attempt: row.id, message });
    }
    if (rows.length < batch) return { attempts, entries, problems };
    after = rows.at(-1)?.id ?? "";
  }
}

type Row = Awaited<
  ReturnType<typeof database.attempt.findMany<{ include: { entries: true } }>>
>[number];

async function problemsOf(row: Row): Promise<string[]> {
  if (row.entries.some((entry, index) => entry.seq !== index)) return ["the log has a gap"];
  if (row.entries.length !== row.seq)
    return [`the log has ${row.entries.length} entries, the attempt says ${row.seq}`];
  const events = row.entries.map((entry) => decodeEvent(entry.event));
  const found: string[] = [];
  try {
    const { game } = await readVersion(row.versionId);
    const { position, happenings } = replay(game, events);
    // A snapshot is a cache: it may be missing, but it may not be wrong.
    if (row.snapshot !== null && !isDeepStrictEqual(plain(row.snapshot), plain(position)))
      found.push("the stored state differs");
    const over = isOver(game, position);
    if (over !== (row.finishedAt !== null))
      found.push(
        over ? "it is over, but not stored as finished" : "it is stored as finished, but not over",
      );
    const score = over ? scoreOf(game.compiled, events, happenings) : null;
    if (!isDeepStrictEqual(plain(row.score), plain(score))) found.push("the stored score differs");
    const { percent = null, passed = null } = score ?? {};
    const critical = score ? score.critical.length > 0 : null;
    if (row.percent !== percent || row.passed !== passed || row.critical !== critical)
      found.push("the stored result differs");
    if (row.minute !== position.context.minute) found.push("the stored minute differs");
  } catch (error) {
    found.push(error instanceof Error ? error.message : String(error));
  }
  return found;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { attempts, entries, problems } = await verifyAttempts();
  for (const { attempt, message } of problems) console.error(`${attempt}: ${message}`);
  console.log(`${attempts} attempts, ${entries} log entries replayed, ${problems.length} problems`);
  await opened.close();
  process.exitCode = problems.length > 0 ? 1 : 0;
}
