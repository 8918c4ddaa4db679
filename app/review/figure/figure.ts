/** A figure as every screen and export shows it: never a number without what it is, over how many, and by which rule. */

/** Below so many there is no percentage, coefficient or line: it would be read as one. Counts are always shown. */
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
  /** Of a share: how many of how many. It is there too where there are too few for a percentage. */
  readonly counted: Counted | null;
}

/** `whole` is the figure's n, or what is made of it: pairs of people where n are answers. */
export interface Counted {
  readonly part: number;
  readonly whole: number;
}

/** A range with the share of cases in which such a range holds the true value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0.95 for 95 %. */
  readonly level: number;
}

/** What a figure is made from; `value` is what was computed, null where it is not defined. */
export interface Measured extends Omit<Figure, "value" | "missing" | "interval" | "counted"> {
  readonly value: number | null;
  readonly interval?: Interval | null;
  readonly counted?: Counted | null;
}

/** The figure, with its value withheld where there are too few. */
export function figureOf(measured: Measured): Figure {
  const { value, interval = null, counted = null, ...rest } = measured;
  const none = { ...rest, counted, value: null, interval: null };
  if (rest.n < FEWEST) return { ...none, missing: "too-few" };
  const defined = value !== null && Number.isFinite(value);
  return defined ? { ...none, value, interval, missing: null } : { ...none, missing: "undefined" };
}

/** The figure of a share. `whole` is what `part` is counted of. */
export function shareOf(
  { part, whole }: Counted,
  rest: Omit<Measured, "value" | "counted">,
): Figure {
  const value = whole > 0 ? part / whole : null;
  return figureOf({ ...rest, value, counted: { part, whole } });
}
