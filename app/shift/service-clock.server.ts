/**
 * The service clock: how long this service has run. It advances with the beats of every server and stands still while there is none, so that
 * nobody's shift is shortened by what is no fault of theirs: a server that was down, a clock that was set.
 */
import type { Moment } from "#app/attempts/shift-clock.ts";
import { keepDoing, type Kept } from "#app/kit/keep-doing.server.ts";
import { database, opened } from "#app/store/client.server.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";

/** Milliseconds between two beats. */
const EVERY = 1_000;
/** The most that one beat counts, and that is counted after the last one. */
const MOST = 5_000;

interface LastBeat {
  readonly served: number;
  /** On this process's own clock, which nobody sets. */
  readonly since: number;
  /** The latest that was answered: it is never taken back. */
  latest: number;
}

// The development server loads this module again after each change; the clock goes on.
const kept = globalThis as typeof globalThis & { elevenMinutesBeat?: LastBeat };

/** Now, on the service clock; before the first beat of a process it is the wall clock, as which it begins. */
export function servedNow(): number {
  const last = kept.elevenMinutesBeat;
  if (!last) return Date.now();
  const now = last.served + Math.min(MOST, Math.floor(performance.now() - last.since));
  last.latest = Math.max(last.latest, now);
  return last.latest;
}

/** This moment. */
export function momentNow(): Moment {
  return { wall: Date.now(), served: servedNow() };
}

/** Beats for as long as the process runs, the first time before the promise is kept. */
export async function keepBeating(): Promise<Kept> {
  // A server's clock is everybody's; that of a process whose records are its own is at hand.
  const wall = () => (opened.target.provider === "postgresql" ? null : Date.now());
  const keep = async () => {
    const served = await beat(wall());
    const latest = kept.elevenMinutesBeat?.latest ?? served;
    kept.elevenMinutesBeat = { served, since: performance.now(), latest };
  };
  await keep();
  return keepDoing("service clock", EVERY, keep);
}

/**
 * Counts the time since the last beat of any process, if that is not more than can be, and says what the clock shows. `wall` is the time of day;
 * null asks the database for it, so that processes whose clocks differ count nothing twice.
 */
export async function beat(wall: number | null): Promise<number> {
  const at =
    wall === null
      ? Prisma.sql`FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000)`
      : Prisma.sql`CAST(${Math.round(wall)} AS DOUBLE PRECISION)`;
  const most = Prisma.sql`CAST(${MOST} AS DOUBLE PRECISION)`;
  const rows = await database.$queryRaw<{ served: number }[]>`
    UPDATE "ServiceClock" SET "wall" = now."at", "served" = "served" +
      CASE WHEN now."at" < "wall" THEN 0 WHEN now."at" - "wall" > ${most} THEN ${most} ELSE now."at" - "wall" END
    FROM (SELECT ${at} AS "at") now WHERE "id" = 'service' RETURNING "served"`;
  if (rows[0]) return Number(rows[0].served);
  await database.$executeRaw`
    INSERT INTO "ServiceClock" ("id", "served", "wall") SELECT 'service', now."at", now."at" FROM (SELECT ${at} AS "at") now
    WHERE true ON CONFLICT DO NOTHING`;
  return beat(wall);
}
