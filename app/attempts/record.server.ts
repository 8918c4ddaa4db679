/** Appends events to an attempt's log in one durable transaction, with where they lead. The only writer of the log. */
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { take } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { shiftLength } from "#app/language/scenario/scenario.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { hot } from "#app/store/hot.server.ts";
import type { Folded, Refused } from "./attempt.ts";
import { keepFolded, secondsPerMinute, type Opened } from "./folded.server.ts";
import { clockAfter, momentIn, type AttemptClock, type Moment } from "./shift-clock.ts";

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
  { wall, served }: Moment,
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
  const timed = entries.map(({ event }) => ({ at: wall, event }));
  const all = [...folded.entries, ...timed];
  const clock =
    attempt.clock &&
    entries.reduce((last, { event }) => clockAfter(last, event, served), attempt.clock);
  const score = finished ? scoreOf(version.game.compiled, events, happenings) : null;
  const outcome = await hot.append({
    attemptId: attempt.id,
    expectedSeq: folded.events.length,
    entries: entries.map(({ key, event }) => ({ key, at: wall, event })),
    minute: position.context.minute,
    snapshot: position,
    finishedAt: finished ? wall : null,
    clock: clock && { ...stopAtEnd(clock), endsAt: finished ? null : endOf() },
    score,
    percent: score?.percent ?? null,
    passed: score?.passed ?? null,
    critical: score ? score.critical.length > 0 : null,
  });
  if (outcome === "stale") return { ok: false, refusal: "stale" };
  const next = { entries: all, events, happenings, position };
  keepFolded(attempt.id, next);
  return { ok: true, folded: next, finished };

  /** The clock of what is over stands still: how long the shift was stays in the record. */
  function stopAtEnd(running: AttemptClock): AttemptClock {
    return finished ? { ...running, pausedAt: served } : running;
  }

  /** When the time is out if nobody does anything more. */
  function endOf(): number | null {
    const pace = secondsPerMinute(opened);
    if (!clock || pace === null) return null;
    const left = shiftLength(version.game.compiled.scenario.shift) - position.context.minute;
    return momentIn(left, clock, all, pace);
  }
}
