/** What the desk shows of an attempt, as of now. */
import type { Opened } from "#app/attempts/folded.server.ts";
import { isPaused } from "#app/attempts/shift-clock.ts";
import type { DeskView } from "#app/language/scenario/desk-view.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { viewDesk, type Seen } from "#app/language/scenario/view-desk.ts";
import { secondsPerMinute, settleClock } from "#app/shift/clock.server.ts";

/** The desk and what the page needs to keep it going. */
export interface DeskState {
  readonly view: DeskView;
  readonly paceSeconds: number | null;
  readonly paused: boolean;
  readonly seq: number;
  readonly finished: boolean;
}

/** The desk of the visitor's own attempt. In a paced run the clock is brought up to `now` first. */
export async function deskOf(opened: Opened, now: number): Promise<DeskState> {
  const settled = await settleClock(opened, now);
  const { attempt, folded } = settled;
  return {
    view: viewDesk(seenIn(settled), attempt.mode === "practice"),
    paceSeconds: secondsPerMinute(settled),
    paused: isPaused(folded.entries),
    seq: folded.events.length,
    finished: attempt.finishedAt !== null,
  };
}

/** What views are made from. */
export function seenIn({ version, folded }: Opened): Seen {
  return {
    compiled: version.game.compiled,
    html: version.html,
    events: folded.events,
    happenings: folded.happenings,
    position: folded.position,
    over: isOver(version.game, folded.position),
  };
}
