/** Brings the shift clock of a paced run up to real time, by an entry in the log. */
import type { Opened } from "#app/attempts/folded.server.ts";
import { record } from "#app/attempts/record.server.ts";
import { dueMinutes, isPaused } from "#app/attempts/shift-clock.ts";

/** Real seconds that one minute of the shift lasts in this attempt; null when only decisions move the clock. */
export function secondsPerMinute({ attempt, version }: Opened): number | null {
  if (!attempt.paced) return null;
  return version.game.compiled.scenario.shift.paceSeconds * attempt.paceFactor;
}

/** The attempt with its clock where it should be now. Of two requests that settle at once, one writes. */
export async function settleClock(opened: Opened, now: number): Promise<Opened> {
  const pace = secondsPerMinute(opened);
  if (pace === null || opened.attempt.finishedAt !== null || isPaused(opened.folded.entries))
    return opened;
  const minutes = dueMinutes(opened.attempt.startedAt, opened.folded.entries, now, pace);
  if (minutes === 0) return opened;
  const key = `clock:${opened.folded.events.length}`;
  const settled = await record(opened, [{ key, event: { type: "clock", minutes } }], now);
  if (!settled.ok) return opened;
  const attempt = { ...opened.attempt, finishedAt: settled.finished ? now : null };
  return { ...opened, attempt, folded: settled.folded };
}
