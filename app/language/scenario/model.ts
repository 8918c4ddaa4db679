/** The model path: the best that analysis finds attainable within the shift. */
import type { PlayEvent } from "./event.ts";
import type { ScoreLine } from "./score.ts";

/** The best run that was found, with its score. */
export interface ModelPath {
  readonly events: readonly PlayEvent[];
  /** What it earns, line by line. */
  readonly lines: readonly ScoreLine[];
  /** The sum of its lines: what a score is measured against. */
  readonly points: number;
  /** False when the search stopped at its limit: the best found, not proved to be the best. */
  readonly proved: boolean;
  /** Positions looked at. */
  readonly visited: number;
}
