/** A day without its time, where a line has no room for more. */
const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "21 Nov 2026", in UTC. */
export function paperDay(date: Date): string {
  return DAY.format(date);
}
