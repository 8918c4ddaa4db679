/** How a figure is written: digits, minus sign, interval, and what stands where there is no number. */
import type { Figure } from "#app/review/figure.ts";

/**
 * `percent` takes a share from 0 to 1, `score` a percentage from 0 to 100, `number` a coefficient with two
 * digits, `points` a number with at most one digit, `minutes` the same with its unit, `count` a whole number.
 */
export type FigureFormat = "percent" | "score" | "number" | "points" | "minutes" | "count";

/** "0.42", "−3.5", "62 %", "4 min". */
export function numberWords(value: number, format: FigureFormat): string {
  if (format === "percent") return `${withMinus((value * 100).toFixed(0))} %`;
  if (format === "score") return `${withMinus(short(value))} %`;
  if (format === "number") return withMinus(value.toFixed(2));
  if (format === "count") return withMinus(value.toFixed(0));
  return format === "minutes" ? `${withMinus(short(value))} min` : withMinus(short(value));
}

/** "0.42 (0.31–0.53)", "too few (n = 3)", "not defined". */
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

/** Why there is no number. */
export function missingWords({ missing, n }: Pick<Figure, "missing" | "n">): string {
  return missing === "too-few" ? `too few (n = ${n})` : "not defined";
}

/** At most one digit after the point. */
function short(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

/** The sign of a minus; no sign before a nought. */
function withMinus(digits: string): string {
  return digits.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}
