/** When to try again what did not go through. */

/** Milliseconds: the first wait, and the longest. */
const FIRST = 5_000;
const LONGEST = 3_600_000;

/**
 * Milliseconds to wait after so many failed tries: twice as long each time, half of it by chance, so that many processes do not come back at once
 * ("equal jitter", Brooker 2015, Exponential Backoff and Jitter, AWS Architecture Blog). `chance` is from 0 to 1.
 */
export function backoff(tries: number, chance: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.max(0, tries - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}

/** What `Retry-After` says, in milliseconds from `now` (RFC 9110, 10.2.3); null when it says nothing that can be read. At most a day. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(86_400_000, Math.max(0, wait)) : null;
}
