/** What the desk shows of an attempt, as of now. */
import { secondsPerMinute, type Opened } from "#app/attempts/folded.server.ts";
import type { DeskCover } from "#app/attempts/desk/desk-props.ts";
import { isPaused, type Moment } from "#app/attempts/shift-clock.ts";
import { href } from "#app/href.ts";
import type { DeskView } from "#app/language/scenario/desk-view.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { shiftLength, timeOf } from "#app/language/scenario/scenario.ts";
import { viewDesk, type Seen } from "#app/language/scenario/view-desk.ts";
import { settleClock } from "#app/shift/clock.server.ts";

/** The desk and what the page needs to keep it going; while it is covered, nothing of the cases. */
export type DeskState = { readonly seq: number } & (
  | { readonly cover: null; readonly view: DeskView; readonly paceSeconds: number | null }
  | { readonly cover: DeskCover }
);

/** The desk of the visitor's own attempt. In a paced run the clock is brought up to `now` first. */
export async function deskOf(opened: Opened, now: Moment): Promise<DeskState> {
  const settled = await settleClock(opened, now);
  const { attempt, folded } = settled;
  const seq = folded.events.length;
  const cover = coverOf(settled);
  if (cover) return { seq, cover };
  return {
    ...{ seq, cover: null },
    view: viewDesk(seenIn(settled), attempt.mode === "practice"),
    paceSeconds: secondsPerMinute(settled),
  };
}

function coverOf({ attempt, version, folded }: Opened): DeskCover | null {
  const { title, shift } = version.game.compiled.scenario;
  if (attempt.heldBy !== null) {
    const assessmentHref = href("/attempts/:attemptId", { attemptId: attempt.heldBy });
    return { kind: "held", title, assessmentHref };
  }
  if (!isPaused(folded.entries)) return null;
  const { minute } = folded.position.context;
  return {
    kind: "paused",
    title,
    now: timeOf(shift, minute),
    minutesLeft: shiftLength(shift) - minute,
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
