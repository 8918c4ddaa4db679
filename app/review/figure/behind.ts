/** What stands behind a figure: which decisions, and how many the figure says there are. */
import { count } from "#app/kit/words/words.ts";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import type { Figure } from "./figure.ts";

/** The way from a figure to its decisions. */
export interface Behind {
  readonly filters: DecisionFilters;
  readonly n: number;
  /** What `n` counts: the decisions, or the attempts that they are of. */
  readonly of: "decisions" | "attempts";
  /** Why fewer may be listed: the figure counts people whose names the reader may not see, or what was never decided. */
  readonly partly?: "of your cohorts" | "decided at all";
}

/** What the board is made of: attempts that count, of those who are in the cohort now. */
export function boardFilters(cohort: string): DecisionFilters {
  return { cohort, people: "present", rule: "counting" };
}

/** What a person's figures are made of. */
export function personFilters(cohort: string, user: string): DecisionFilters {
  return { cohort, user, rule: "counting" };
}

/** Of a figure that is taken over decisions or attempts; nothing for others, and where there are none. */
export function behindFigure(
  { n, of }: Pick<Figure, "n" | "of">,
  filters: DecisionFilters,
): Behind | undefined {
  if (n === 0 || (of !== "decisions" && of !== "attempts")) return undefined;
  return { filters, n, of, ...(filters.skill === undefined ? {} : { partly: "decided at all" }) };
}

/** "12 decisions", "the decisions of 40 attempts", each with "as far as they are of your cohorts" where fewer may be listed. */
export function behindWords({ n, of, partly }: Behind): string {
  const words =
    of === "decisions" ? count(n, "decision") : `the decisions of ${count(n, "attempt")}`;
  return partly ? `${words}, as far as they are ${partly}` : words;
}
