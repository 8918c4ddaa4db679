/** Dates in words, the same on the server and in the browser. */
const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "21 Nov 2026, 14:05 UTC". */
export function dayWords(date: Date): string {
  return `${DAY.format(date)} UTC`;
}

const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "21 Nov 2026", in UTC: where a line has no room for more. */
export function shortDay(date: Date): string {
  return SHORT.format(date);
}
