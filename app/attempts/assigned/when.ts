/** Times of a cohort: from what is typed in its zone to UTC and back. */
import { tzOffset } from "@date-fns/tz";

/** What was typed as a moment, or why it is none. `twice`: the clocks went back, and the earlier of the two was taken. */
export type Moment =
  | { readonly ok: true; readonly at: Date; readonly twice: boolean }
  | { readonly ok: false; readonly problem: "not-a-time" | "skipped" };

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00)?$/;
const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** The moment that `local` ("2026-11-23T14:00", as a datetime-local field sends it) is in the zone. */
export function momentFor(local: string, timeZone: string): Moment {
  if (!LOCAL.test(local)) return { ok: false, problem: "not-a-time" };
  const typed = local.slice(0, 16);
  const asUtc = Date.parse(`${typed}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== typed)
    return { ok: false, problem: "not-a-time" };
  // No zone changes its clock twice within two days: one of these two offsets is the right one.
  const offsets = [asUtc - DAY, asUtc + DAY].map((near) => tzOffset(timeZone, new Date(near)));
  const fitting = [...new Set(offsets)]
    .map((offset) => asUtc - offset * MINUTE)
    .filter((at) => localFor(new Date(at), timeZone) === typed)
    .sort((a, b) => a - b);
  const [at] = fitting;
  if (at === undefined) return { ok: false, problem: "skipped" };
  return { ok: true, at: new Date(at), twice: fitting.length > 1 };
}

/** A moment as a datetime-local field takes it. */
export function localFor(at: Date, timeZone: string): string {
  return new Date(at.getTime() + tzOffset(timeZone, at) * MINUTE).toISOString().slice(0, 16);
}

/** "23 Nov 2026, 14:00 Europe/Lisbon": the form that pages use too. */
export function whenWords(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", timeZone },
  }).format(at);
  return `${words} ${timeZone}`;
}
