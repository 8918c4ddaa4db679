/** Makes the figures of one sample: each with its definition, and all with the same rule. */
import { figureOf, shareOf, type Figure, type Interval } from "#app/review/figure/figure.ts";
import { wilsonInterval } from "#app/review/statistics/wilson.ts";
import { DEFINITIONS, type DefinitionName } from "./definitions.ts";

/** Makes figures of one kind of counted thing. */
export interface FigureMaker {
  (name: DefinitionName, value: number | null, n: number, interval?: Interval | null): Figure;
  /** A share with Wilson's interval. */
  share(name: DefinitionName, part: number, n: number): Figure;
}

/** `of` is what is counted, `rule` which attempts it is taken from. */
export function figuresOf(of: string, rule: string): FigureMaker {
  const make = (
    name: DefinitionName,
    value: number | null,
    n: number,
    interval: Interval | null = null,
  ) => figureOf({ value, n, of, rule, interval, definition: DEFINITIONS[name] });
  return Object.assign(make, {
    share: (name: DefinitionName, part: number, n: number) =>
      shareOf(
        { part, whole: n },
        { n, of, rule, interval: wilsonInterval(part, n), definition: DEFINITIONS[name] },
      ),
  });
}
