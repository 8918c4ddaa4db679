/** THE use case: a trainee does something at the desk. Check it, take it, write it down once. */
import { isDeepStrictEqual } from "node:util";

import type { Command, Folded, Recorded, Refused } from "#app/attempts/attempt.ts";
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import { record } from "#app/attempts/record.server.ts";
import { isPaused, type Moment } from "#app/attempts/shift-clock.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { settleClock } from "#app/shift/clock.server.ts";
import { hot } from "#app/store/hot.server.ts";

const TRIES = 3;

/**
 * Records a command on the visitor's own attempt. A command that is in the log already is a success, whoever
 * was faster; one made for an earlier place in the log is stale, and nothing is recorded.
 */
export async function decide(
  opened: Opened,
  command: Command,
  now: Moment,
  tries = TRIES,
): Promise<Recorded> {
  if (hasMovedOn(opened, command.seq)) {
    return repeated(opened, command, { ok: false, refusal: "stale" });
  }
  const settled = await settleClock(opened, now);
  const refusal = refusalOf(settled, command);
  if (refusal) return repeated(opened, command, { ok: false, refusal });
  const appended = await record(settled, [command], now);
  if (appended.ok) return { ok: true, finished: appended.finished };
  // Something else was written between reading and writing: perhaps only the clock, by another request.
  const fresh = tries > 1 ? await findOpened(opened.attempt.id) : null;
  if (fresh && appended.refusal === "stale") return decide(fresh, command, now, tries - 1);
  return repeated(opened, command, appended);
}

/** Whether something was decided since the page was made. That real time passed is no reason to ask again. */
function hasMovedOn({ folded }: Opened, seq: number): boolean {
  return (
    seq > folded.events.length || folded.events.slice(seq).some(({ type }) => type !== "clock")
  );
}

function refusalOf({ attempt, folded }: Opened, { seq, event }: Command): Refused | null {
  if (attempt.finishedAt !== null) return "over";
  if (attempt.heldBy !== null) return "held";
  const goesOn = event.type === "resume";
  if (isPaused(folded.entries) === goesOn) {
    return sceneHasChanged(folded, seq, event) ? "stale" : null;
  }
  return goesOn ? "not-offered" : "paused";
}

/** Whether real time brought a scene that the page did not show: nobody is judged for what they never saw. */
function sceneHasChanged({ happenings }: Folded, seq: number, event: PlayEvent): boolean {
  if (event.type !== "act") return false;
  return happenings.some(
    (happening) => happening.seq >= seq && happening.case === event.case && happening.then !== null,
  );
}

/**
 * The same command sent twice is answered twice: the second time by what the first one did. A page that was
 * sent twice with other words in it is another command, though its id is the same.
 */
async function repeated(
  { attempt }: Opened,
  { key, event }: Command,
  refused: Recorded,
): Promise<Recorded> {
  const known = await hot.findEntryByKey(attempt.id, key);
  return known !== null && isDeepStrictEqual(known.event, event)
    ? { ok: true, finished: attempt.finishedAt !== null }
    : refused;
}
