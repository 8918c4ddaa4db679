/** A change of a result as it is written: the part of an adjustment that says what changed. */
import type { Adjustment } from "#app/attempts/results/adjustment.ts";

/** From what to what; null takes back. */
export type Written = Pick<Adjustment, "kind" | "target"> & {
  readonly before: object;
  readonly after: object | null;
};
