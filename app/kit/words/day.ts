/** Moments in words, the same on the server and in the browser. */

/** "21 Nov 2026, 14:05", by the clock of the zone: for pages that say at their head which zone it is. */
export function zoneWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", timeZone },
  }).format(at);
}

/** "21 Nov 2026, 14:05 UTC", or with the name of a cohort's zone. */
export function dayWords(at: Date, timeZone = "UTC"): string {
  return `${zoneWords(at, timeZone)} ${timeZone}`;
}

/** "21 Nov 2026": where a line has no room for more. */
export function shortDay(at: Date, timeZone = "UTC"): string {
  return new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric", timeZone },
  }).format(at);
}
