/** An attempt with its log folded. The folds of recent attempts are kept in memory; the log is the record. */
import { LRUCache } from "lru-cache";

import { replay } from "#app/language/scenario/play.ts";
import { readVersion, type Version } from "#app/library/versions.server.ts";
import { hot, type AttemptRow } from "#app/store/hot.server.ts";
import type { Attempt, Folded } from "./attempt.ts";
import { decodeEvent } from "./event-document.ts";
import { clockFromLog, type AttemptClock } from "./shift-clock.ts";

/** Everything that a command or a page needs. */
export interface Opened {
  readonly attempt: Attempt;
  readonly version: Version;
  readonly folded: Folded;
}

/** One is some ten KiB. */
const kept = new LRUCache<string, Folded>({ max: 1000 });

/** The attempt, or null when there is none of that id. */
export async function findOpened(id: string): Promise<Opened | null> {
  const row = await hot.findAttempt(id);
  if (!row) return null;
  const version = await readVersion(row.versionId);
  const folded = await foldedFor(row, version);
  return { attempt: attemptOf(row, folded), version, folded };
}

/** Real seconds that one minute of the shift lasts in this attempt; null when only decisions move the clock. */
export function secondsPerMinute({
  attempt,
  version,
}: Pick<Opened, "attempt" | "version">): number | null {
  if (!attempt.paced) return null;
  return version.game.compiled.scenario.shift.paceSeconds * attempt.paceFactor;
}

/** Remembers a fold; a later one of the same attempt replaces it. */
export function keepFolded(id: string, folded: Folded): void {
  kept.set(id, folded);
}

async function foldedFor(row: AttemptRow, version: Version): Promise<Folded> {
  const known = kept.get(row.id);
  if (known && known.entries.length === row.seq) return known;
  // The row may have moved on since it was read: only what it spoke of is folded.
  const entries = (await hot.listEntries(row.id))
    .slice(0, row.seq)
    .map(({ at, event }) => ({ at, event: decodeEvent(event) }));
  const events = entries.map((entry) => entry.event);
  const folded = { entries, events, ...replay(version.game, events) };
  keepFolded(row.id, folded);
  return folded;
}

function attemptOf(row: AttemptRow, { entries }: Folded): Attempt {
  const { id, userId, versionId, mode, paced, paceFactor, startedAt, finishedAt, heldBy } = row;
  return {
    id,
    userId,
    versionId,
    mode,
    paced,
    paceFactor,
    startedAt,
    finishedAt,
    heldBy,
    clock: clockOf(),
  };

  function clockOf(): AttemptClock | null {
    if (!row.paced) return null;
    const { countsFrom, pausedAt } = row;
    return countsFrom === null ? clockFromLog(startedAt, entries) : { countsFrom, pausedAt };
  }
}
