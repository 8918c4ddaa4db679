/** Moments in words of a cohort's time zone, the same on the server and in the browser. */

/** "23 Nov 2026, 14:05". */
export function zoneWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", timeZone },
  }).format(at);
}
