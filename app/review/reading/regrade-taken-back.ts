/** Taking a regrade back: the key that the attempt was taken with holds again. */
import {
  inForce,
  WHOLE,
  type Adjustment,
  type RegradeValue,
} from "#app/attempts/results/adjustment.ts";
import { targetOf } from "#app/attempts/results/effective-score.ts";
import type { Score } from "#app/language/scenario/score.ts";
import type { Written } from "./written.ts";

/**
 * What is written; `own` is the score by the attempt's own key, `now` what holds. Null where a verdict was changed that
 * the own key does not know: such a change names a decision of the newer one.
 */
export function regradeTakenBack(
  adjustments: readonly Adjustment[],
  own: Pick<Score, "lines">,
  now: RegradeValue,
): Written | null {
  const known = new Set(own.lines.map((line) => targetOf(line)));
  const lost = inForce(adjustments).some(
    ({ kind, target }) => kind === "verdict" && !known.has(target),
  );
  return lost ? null : { kind: "regrade", target: WHOLE, before: { ...now }, after: null };
}
