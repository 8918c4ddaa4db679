/** A day without its time, where a line has no room for more: "21 Nov 2026", by the clock of the zone. */
export function paperDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric", timeZone },
  }).format(at);
}
