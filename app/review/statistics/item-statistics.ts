/** Everything Moodle says of one item, from the joint histogram of its marks and the rests of the same attempts. */
import { discrimination } from "./discrimination.ts";
import { covarianceWithTotal } from "./effective-weight.ts";
import { efficiency } from "./efficiency.ts";
import { facility } from "./facility.ts";
import { countOf, marksOf, type Cell } from "./histogram.ts";
import { mean, variance } from "./moments.ts";

/** Null stands for "not defined for these data". */
export interface ItemStatistics {
  /** Attempts in which the item was marked. */
  readonly n: number;
  /** Mean mark, in marks. */
  readonly mean: number | null;
  /** Variance of the marks (N − 1), in squared marks: what Cronbach's alpha adds up. */
  readonly variance: number | null;
  /** Standard deviation of the marks (N − 1), in marks. */
  readonly sd: number | null;
  /** 0 to 1. */
  readonly facility: number | null;
  /** −100 to 100. */
  readonly discrimination: number | null;
  /** At most 100. */
  readonly efficiency: number | null;
  /** What effective weights are made from, in squared marks. */
  readonly covarianceWithTotal: number | null;
}

/** The statistics of an item with marks up to `maxMark`; each function called here names its source. */
export function itemStatistics(cells: readonly Cell[], maxMark: number): ItemStatistics {
  const marks = marksOf(cells);
  const spread = variance(marks);
  return {
    n: countOf(cells),
    mean: mean(marks),
    variance: spread,
    sd: spread === null ? null : Math.sqrt(spread),
    facility: facility(cells, maxMark),
    discrimination: discrimination(cells),
    efficiency: efficiency(cells),
    covarianceWithTotal: covarianceWithTotal(cells),
  };
}
