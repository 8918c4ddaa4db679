/** Brings the shift clock of a paced run up to real time, by an entry in the log. */
import { secondsPerMinute, type Opened } from "#app/attempts/folded.server.ts";
import { record } from "#app/attempts/record.server.ts";
import { dueMinutes, isPaused, momentIn, type Moment } from "#app/attempts/shift-clock.ts";
import { take } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";

/**
 * The attempt with its clock where it should be now. Of two requests that settle at once, one writes. Where time ends it, it ended when the
 * time was out, however much later somebody asks.
 */
export async function settleClock(opened: Opened, now: Moment): Promise<Opened> {
  const { attempt, folded } = opened;
  const { clock } = attempt;
  const pace = secondsPerMinute(opened);
  if (pace === null || clock === null || attempt.finishedAt !== null || isPaused(folded.entries))
    return opened;
  const due = dueMinutes(clock, folded.entries, now.served, pace);
  if (due === 0) return opened;
  const last = minutesToEnd(opened, due);
  const minutes = last ?? due;
  const ended = last === null ? null : momentIn(last, clock, folded.entries, pace);
  const ago = ended === null ? 0 : now.served - ended;
  const moment = { wall: now.wall - ago, served: now.served - ago };
  const key = `clock:${folded.events.length}`;
  const settled = await record(opened, [{ key, event: { type: "clock", minutes } }], moment);
  if (!settled.ok) return opened;
  const finishedAt = settled.finished ? moment.wall : null;
  return { ...opened, attempt: { ...attempt, finishedAt }, folded: settled.folded };
}

/** After how many of the minutes that are due everything is over; null when it is not. */
function minutesToEnd({ version: { game }, folded }: Opened, due: number): number | null {
  const endsBy = (minutes: number) => {
    const event = { type: "clock", minutes } as const;
    const taken = take(game, folded.position, event, folded.events.length);
    return taken.ok && isOver(game, taken.position);
  };
  if (!endsBy(due)) return null;
  let minutes = 1;
  while (!endsBy(minutes)) minutes += 1;
  return minutes;
}
