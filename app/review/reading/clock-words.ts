/** Real moments in words, by the clock of the cohort: made on the server, so that every browser shows the same. */

/** Says moments in a time zone ("Europe/Lisbon"). */
export function clockIn(timeZone: string): {
  readonly day: (at: number) => string;
  readonly moment: (at: number) => string;
} {
  const parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  const day = new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...parts,
  });
  const moment = new Intl.DateTimeFormat("en-GB", { ...parts, second: "2-digit" });
  return { day: (at) => day.format(at), moment: (at) => moment.format(at) };
}

/** "+1 min 20 s": how long after the entry before. */
export function gapWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `+${hours} h ${minutes} min`;
  return minutes > 0 ? `+${minutes} min ${seconds % 60} s` : `+${seconds} s`;
}
