/** The nouns of blind calibration: several people decide the same moments without seeing one another's answers. */
import type { Certainty } from "#app/language/scenario/event.ts";

/** How many decisions a set can hold. */
export const FEWEST_ITEMS = 3;
export const MOST_ITEMS = 50;
/** Agreement needs at least two. */
export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 40;

/** What somebody would do at an item. */
export interface CalibrationAnswer {
  readonly action: string;
  readonly team: string | null;
  readonly certainty: Certainty;
  readonly cited: readonly string[];
  readonly note: string;
}

/** Where a set stands: `over` once it was closed or everybody has finished; only then can anybody see more than their own answers. */
export type SetState = "running" | "over";

/** Whether a set is over. */
export function stateOf(set: {
  readonly closedAt: Date | null;
  readonly people: readonly { readonly finishedAt: Date | null }[];
}): SetState {
  const done = set.people.every(({ finishedAt }) => finishedAt !== null);
  return set.closedAt !== null || done ? "over" : "running";
}

/** Whether two answers say the same: the order in which clauses were cited is no difference. */
export function isSameAnswer(a: CalibrationAnswer, b: CalibrationAnswer): boolean {
  const clauses = (answer: CalibrationAnswer) => [...new Set(answer.cited)].sort().join(" ");
  return (
    a.action === b.action &&
    a.team === b.team &&
    a.certainty === b.certainty &&
    a.note === b.note &&
    clauses(a) === clauses(b)
  );
}

/** The action with its addressee as one category: "escalate:l2", "close". */
export function categoryOf(answer: {
  readonly action: string;
  readonly team: string | null;
}): string {
  return answer.team === null ? answer.action : `${answer.action}:${answer.team}`;
}
