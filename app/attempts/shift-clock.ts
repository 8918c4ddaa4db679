/** Real time in a paced run: how many minutes of the shift are due. Pure: the moment is given. */
import type { PlayEvent } from "#app/language/scenario/event.ts";

/** A log entry with its moment, in milliseconds since 1970. */
export interface Timed {
  readonly at: number;
  readonly event: PlayEvent;
}

/** Whether the last word about pausing was `pause`. */
export function isPaused(entries: readonly Timed[]): boolean {
  const last = entries.findLast(({ event }) => event.type === "pause" || event.type === "resume");
  return last?.event.type === "pause";
}

/** Real milliseconds that counted: since the start, less every pause. */
export function countedTime(startedAt: number, entries: readonly Timed[], now: number): number {
  let paused = 0;
  let since: number | null = null;
  for (const { at, event } of entries) {
    if (event.type === "pause") since ??= at;
    if (event.type === "resume" && since !== null) {
      paused += at - since;
      since = null;
    }
  }
  if (since !== null) paused += now - since;
  return Math.max(0, now - startedAt - paused);
}

/** Whole minutes of the shift that real time has brought and the log does not hold yet. */
export function dueMinutes(
  startedAt: number,
  entries: readonly Timed[],
  now: number,
  secondsPerMinute: number,
): number {
  const brought = Math.floor(countedTime(startedAt, entries, now) / (secondsPerMinute * 1000));
  const recorded = entries.reduce(
    (sum, { event }) => sum + (event.type === "clock" ? event.minutes : 0),
    0,
  );
  return Math.max(0, brought - recorded);
}
