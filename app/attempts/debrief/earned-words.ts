/** What was earned, in words. */
import { minus } from "#app/kit/words/minus.ts";

interface Earned {
  readonly points: number;
  readonly of: number;
  readonly percent: number;
  /** Percentage points that a manager's change of the whole adds. */
  readonly correction: number;
}

/** "71 of the 95 points that the model path earns"; with a changed total, what was earned and that it is another one now. */
export function earnedWords({ points, of, percent, correction }: Earned): string {
  const earned = `${minus(points)} of the ${of} points that the model path earns`;
  if (correction === 0) return earned;
  return `${earned} (${percent - correction} %); a manager changed the total to ${percent} %`;
}
