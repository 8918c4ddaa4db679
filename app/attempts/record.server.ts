/** Appends events to an attempt's log in one durable transaction, with where they lead. The only writer of the log. */
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { take } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { hot } from "#app/store/hot.server.ts";
import type { Folded, Refused } from "./attempt.ts";
import { keepFolded, type Opened } from "./folded.server.ts";

/** An event with the id that makes it recorded once. */
export interface Entry {
  readonly key: string;
  readonly event: PlayEvent;
}

/** The fold with the new entries in it, or why nothing was written. */
export type Appended =
  | { readonly ok: true; readonly folded: Folded; readonly finished: boolean }
  | { readonly ok: false; readonly refusal: Refused };

/** Takes the entries one after another; all are written or none. */
export async function record(
  opened: Opened,
  entries: readonly Entry[],
  now: number,
): Promise<Appended> {
  const { attempt, version, folded } = opened;
  let { position } = folded;
  const events = [...folded.events];
  const happenings = [...folded.happenings];
  for (const { event } of entries) {
    const taken = take(version.game, position, event, events.length);
    if (!taken.ok) return { ok: false, refusal: taken.refusal };
    position = taken.position;
    events.push(event);
    happenings.push(...taken.happenings);
  }
  const finished = isOver(version.game, position);
  const score = finished ? scoreOf(version.game.compiled, events, happenings) : null;
  const outcome = await hot.append({
    attemptId: attempt.id,
    expectedSeq: folded.events.length,
    entries: entries.map(({ key, event }) => ({ key, at: now, event })),
    minute: position.context.minute,
    snapshot: position,
    finishedAt: finished ? now : null,
    score,
    percent: score?.percent ?? null,
    passed: score?.passed ?? null,
    critical: score ? score.critical.length > 0 : null,
  });
  if (outcome === "stale") return { ok: false, refusal: "stale" };
  const timed = entries.map(({ event }) => ({ at: now, event }));
  const next = { entries: [...folded.entries, ...timed], events, happenings, position };
  keepFolded(attempt.id, next);
  return { ok: true, folded: next, finished };
}
