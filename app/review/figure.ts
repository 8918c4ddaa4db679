/** A figure as every screen and export shows it: never a number without what it is, over how many, and by which rule. */

/** Below so many a figure is not shown as a number: it would be read as one. */
export const FEWEST = 5;

/** A figure with its definition. */
export interface Figure {
  /** Null when there are too few, or when it is not defined for these data. */
  readonly value: number | null;
  /** Why there is no value. */
  readonly missing: "too-few" | "undefined" | null;
  readonly n: number;
  /** What is counted: "attempts", "decisions", "people". */
  readonly of: string;
  /** What it is, in a sentence, with its source where it has one. */
  readonly definition: string;
  /** Which attempts it is taken from: "first attempts, assessment". */
  readonly rule: string;
  readonly interval: Interval | null;
}

/** A range with the share of cases in which such a range holds the true value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0.95 for 95 %. */
  readonly level: number;
}

/** What a figure is made from; `value` is what was computed, null where it is not defined. */
export interface Measured extends Omit<Figure, "value" | "missing" | "interval"> {
  readonly value: number | null;
  readonly interval?: Interval | null;
  /** When another number than `FEWEST` is needed. */
  readonly fewest?: number;
}

/** The figure, with its value withheld where there are too few. */
export function figureOf({ value, interval = null, fewest = FEWEST, ...rest }: Measured): Figure {
  if (rest.n < fewest) return { ...rest, value: null, missing: "too-few", interval: null };
  const defined = value !== null && Number.isFinite(value);
  return defined
    ? { ...rest, value, missing: null, interval }
    : { ...rest, value: null, missing: "undefined", interval: null };
}
