/** Ends paced attempts whose time is out, with nobody looking: whoever closed the browser has the same time as everybody. */
import { findOpened, secondsPerMinute, type Opened } from "#app/attempts/folded.server.ts";
import { momentIn, type Moment } from "#app/attempts/shift-clock.ts";
import { keepDoing, type Kept } from "#app/kit/keep-doing.server.ts";
import { shiftLength } from "#app/language/scenario/scenario.ts";
import { database } from "#app/store/client.server.ts";
import { settleClock } from "./clock.server.ts";
import { momentNow } from "./service-clock.server.ts";

/** Milliseconds between two looks. */
const EVERY = 1_000;
/** How many are ended before the next look. */
const BATCH = 100;
/** Milliseconds for which an attempt that could not be ended is left alone. */
const REST = 60_000;

const resting = new Map<string, number>();

/** Looks for as long as the process runs. */
export async function keepSettling(): Promise<Kept> {
  await adoptClocks();
  return keepDoing("ending shifts", EVERY, (stopped) => settleDue(momentNow, stopped));
}

/** Ends every attempt whose time is out, the first first. One that cannot be ended keeps no other from it. */
export async function settleDue(
  moment: () => Moment,
  stopped: () => boolean = () => false,
): Promise<void> {
  const { wall, served } = moment();
  for (const [id, until] of resting) if (until <= wall) resting.delete(id);
  const rows = await database.attempt.findMany({
    where: { endsAt: { lte: served }, finishedAt: null, id: { notIn: [...resting.keys()] } },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true },
  });
  for (const { id } of rows) {
    if (stopped()) return;
    try {
      const opened = await findOpened(id);
      if (opened) await settleClock(opened, moment());
    } catch (error) {
      resting.set(id, wall + REST);
      console.error(`attempt ${id} could not be ended:`, error);
    }
  }
}

/** Gives paced attempts of an earlier release their clocks, from what their logs say. */
export async function adoptClocks(): Promise<void> {
  const rows = await database.attempt.findMany({
    where: { counted: false, finishedAt: null, paced: true, countsFrom: null },
    select: { id: true },
  });
  for (const { id } of rows) {
    try {
      const opened = await findOpened(id);
      if (opened) await adopt(opened);
    } catch (error) {
      console.error(`attempt ${id} has no clock:`, error);
    }
  }
}

async function adopt(opened: Opened): Promise<void> {
  const { attempt, version, folded } = opened;
  const { id, clock } = attempt;
  const pace = secondsPerMinute(opened);
  if (clock === null || pace === null) return;
  const left = shiftLength(version.game.compiled.scenario.shift) - folded.position.context.minute;
  await database.attempt.updateMany({
    where: { id, seq: folded.events.length, countsFrom: null },
    data: { ...clock, endsAt: momentIn(left, clock, folded.entries, pace) },
  });
}
