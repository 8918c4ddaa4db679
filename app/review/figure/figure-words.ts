/** How a figure is written: digits, minus sign, interval, and what stands where there is no number. */
import type { Counted, Figure } from "./figure.ts";

/**
 * `percent` takes a share from 0 to 1, `score` a percentage from 0 to 100, `number` a coefficient with two
 * digits, `points` a number with at most one digit, `minutes` the same with its unit, `count` a whole number.
 */
export type FigureFormat = "percent" | "score" | "number" | "points" | "minutes" | "count";

/** Below so many there are counts and no percentage, as in the figures themselves. */
export const FEWEST = 5;

/** "0.42", "−3.5", "62 %", "4 min". */
export function numberWords(value: number, format: FigureFormat): string {
  if (format === "percent") return `${withMinus((value * 100).toFixed(0))} %`;
  if (format === "score") return `${withMinus(short(value))} %`;
  if (format === "number") return withMinus(value.toFixed(2));
  if (format === "count") return withMinus(value.toFixed(0));
  return format === "minutes" ? `${withMinus(short(value))} min` : withMinus(short(value));
}

/** "0.42 (0.31–0.53)"; of a share of too few "2 of 3", else "too few (n = 3)"; "not defined". */
export function figureWords(figure: Figure, format: FigureFormat): string {
  if (figure.value === null) return missingWords(figure);
  const interval = intervalWords(figure, format);
  return numberWords(figure.value, format) + (interval === null ? "" : ` ${interval}`);
}

/** "(0.31–0.53)", "(31–53 %)"; "(−0.10 to 0.20)" where a minus sign would be read as a dash. */
export function intervalWords({ interval }: Figure, format: FigureFormat): string | null {
  if (interval === null) return null;
  const [low, high] = [numberWords(interval.low, format), numberWords(interval.high, format)];
  const bare = low.replace(/ (%|min)$/, "");
  return `(${bare}${low.startsWith("−") || high.startsWith("−") ? " to " : "–"}${high})`;
}

/** What stands where there is no number: the counts of a share, or why there is none. */
export function missingWords({
  missing,
  n,
  counted,
}: Pick<Figure, "missing" | "n" | "counted">): string {
  if (missing === "too-few" && counted)
    return counted.whole > 0 ? countedWords(counted) : "none so far";
  return missing === "too-few" ? `too few (n = ${n})` : "not defined";
}

/** "3 of 4". */
export function countedWords({ part, whole }: Counted): string {
  return `${part} of ${whole}`;
}

/** At most one digit after the point. */
function short(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

/** The sign of a minus; no sign before a nought. */
function withMinus(digits: string): string {
  return digits.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}
