/** The time of a paced run: how much has counted, how many minutes of the shift are due, when it is out. Pure: the moment is given. */
import type { PlayEvent } from "#app/language/scenario/event.ts";

/** A log entry with its moment, in milliseconds since 1970. */
export interface Timed {
  readonly at: number;
  readonly event: PlayEvent;
}

/** A moment in milliseconds: of the day, and on the service clock, which stands still while no server runs. */
export interface Moment {
  readonly wall: number;
  readonly served: number;
}

/** The clock of a paced attempt, on the service clock. */
export interface AttemptClock {
  /** Since when its time counts, moved by every pause. */
  readonly countsFrom: number;
  /** When it was paused, or over; null while it runs. */
  readonly pausedAt: number | null;
}

/** Whether the last word about pausing was `pause`. */
export function isPaused(entries: readonly Timed[]): boolean {
  const last = entries.findLast(({ event }) => event.type === "pause" || event.type === "resume");
  return last?.event.type === "pause";
}

/** The clock after an event at this moment: a pause stops it, going on lets it count on from where it stood. */
export function clockAfter(clock: AttemptClock, { type }: PlayEvent, served: number): AttemptClock {
  const { countsFrom, pausedAt } = clock;
  if (type === "pause") return { countsFrom, pausedAt: pausedAt ?? served };
  if (type !== "resume" || pausedAt === null) return clock;
  return { countsFrom: countsFrom + Math.max(0, served - pausedAt), pausedAt: null };
}

/** The clock of an attempt that an earlier release began: the service clock begins as the wall clock, by which its log was written. */
export function clockFromLog(startedAt: number, entries: readonly Timed[]): AttemptClock {
  return entries.reduce<AttemptClock>((clock, { at, event }) => clockAfter(clock, event, at), {
    countsFrom: startedAt,
    pausedAt: null,
  });
}

/** Milliseconds that counted. */
export function countedTime({ countsFrom, pausedAt }: AttemptClock, served: number): number {
  return Math.max(0, (pausedAt ?? served) - countsFrom);
}

/** Whole minutes of the shift that real time has brought and the log does not hold yet. */
export function dueMinutes(
  clock: AttemptClock,
  entries: readonly Timed[],
  served: number,
  secondsPerMinute: number,
): number {
  const brought = Math.floor(countedTime(clock, served) / (secondsPerMinute * 1000));
  return Math.max(0, brought - recordedMinutes(entries));
}

/** When so many more minutes of the shift will have come by themselves; null while the clock is stopped. */
export function momentIn(
  minutes: number,
  { countsFrom, pausedAt }: AttemptClock,
  entries: readonly Timed[],
  secondsPerMinute: number,
): number | null {
  if (pausedAt !== null) return null;
  return countsFrom + (recordedMinutes(entries) + minutes) * secondsPerMinute * 1000;
}

function recordedMinutes(entries: readonly Timed[]): number {
  return entries.reduce((sum, { event }) => sum + (event.type === "clock" ? event.minutes : 0), 0);
}
