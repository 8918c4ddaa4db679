/** The debrief of a finished attempt. */
import { readHandbook } from "#app/library/handbook.server.ts";
import type { DebriefView } from "#app/scenario/debrief-view.ts";
import { scoreOf } from "#app/scenario/score-of.ts";
import { viewDebrief } from "#app/scenario/view-debrief.ts";
import { seenIn } from "./desk.server.ts";
import type { Opened } from "./folded.server.ts";

/** The debrief; null while there is still something to decide. */
export async function findDebrief(opened: Opened): Promise<DebriefView | null> {
  const { attempt, version, folded } = opened;
  if (attempt.finishedAt === null) return null;
  const { clauses } = await readHandbook(version.handbookHash);
  const score = scoreOf(version.game.compiled, folded.events, folded.happenings);
  return viewDebrief(version.game, seenIn(opened), score, attempt.mode, clauses);
}
